import fc from 'fast-check'
import { addDays, localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CreditAnswer, ListEntry } from '../../../electron/cases/model/credit-answer.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import { owedId } from '../../../electron/cases/model/ids.ts'
import { type CaseState, outstanding } from '../../../electron/cases/model/state.ts'
import { CASE, CaseDriver, EXAMINER, facts, found, item, noRecord, read, SUPERVISOR } from './case-builder.ts'

const MATERIALS = item().materials.map(material => material.id)
const DEFERRABLE = item().materials.flatMap(({ id, deferral }) => (deferral ? [id] : []))
const TODAY = localDate('2026-04-30')

const anyDay = fc.integer({ min: 0, max: 900 }).map(offset => addDays(localDate('2025-01-01'), offset))

export const missing = fc.oneof(
  { weight: 5, arbitrary: fc.subarray(DEFERRABLE, { minLength: 1 }) },
  { weight: 1, arbitrary: fc.constant<string[]>([]) },
  { weight: 3, arbitrary: fc.subarray(MATERIALS) },
)

const list: fc.Arbitrary<ListEntry> = fc.record({
  kind: fc.constantFrom('RED', 'BLACK', 'FOCUS'),
  name: fc.constant('名单'),
  basis: fc.constant('依据'),
  from: anyDay,
  to: anyDay,
  disputed: fc.boolean(),
  repaired: fc.boolean(),
})

const answer: fc.Arbitrary<CreditAnswer> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('A', 'B').map(grade => found({ grade })) },
  {
    weight: 3,
    arbitrary: fc
      .record({
        grade: fc.constantFrom('A', 'B', 'C', 'D', 'X'),
        validUntil: anyDay,
        lists: fc.array(list, { maxLength: 3 }),
      })
      .map(found),
  },
  { weight: 1, arbitrary: anyDay.map(asOf => ({ status: 'NOT_FOUND' as const, asOf, reportNumber: 'R' })) },
  { weight: 1, arbitrary: anyDay.map(asOf => ({ status: 'MISMATCH' as const, asOf, reportNumber: 'R' })) },
  {
    weight: 1,
    arbitrary: fc.constant({ status: 'UNAVAILABLE' as const, code: 'C202', reason: { zh: '超时', en: 'timed out' } }),
  },
)

const standing = fc.oneof(
  { weight: 6, arbitrary: fc.constant(noRecord()) },
  { weight: 1, arbitrary: fc.record({ owed: fc.nat({ max: 4 }), overdue: fc.nat({ max: 2 }) }).map(noRecord) },
)

export const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    today: fc.oneof(
      { weight: 4, arbitrary: fc.nat({ max: 5 }).map(days => addDays(TODAY, days)) },
      { weight: 1, arbitrary: anyDay },
    ),
    applicant: standing,
    handler: standing,
    supervisor: fc.boolean(),
  })
  .map(({ today, applicant, handler, supervisor }) =>
    facts({ today, standing: { applicant, handler }, ...(supervisor ? SUPERVISOR : {}) }),
  )

const party = fc.constantFrom('applicant' as const, 'handler' as const)
const owed = fc.constantFrom(...MATERIALS).map(id => owedId(CASE, id))

export const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ openToDeferral: fc.boolean() }).map(rest => read.open(item(rest))),
  fc.tuple(party, fc.boolean()).map(([who, typed]) => read.identify(who, typed)),
  fc.tuple(answer, party).map(([given, who]) => read.credit(given, who)),
  missing.map(ids => read.materials(...ids)),
  fc.constantFrom(read.notice('paper'), read.notice('screen', 'another')),
  fc.constantFrom<CaseCommand>(
    { type: 'decide' },
    { type: 'askPerson', reason: '请求' },
    { type: 'personDecides', allowed: true, reason: '同意' },
    { type: 'personDecides', allowed: false, reason: '不同意' },
    { type: 'preparePromise' },
    { type: 'signPromise', number: 'T-0001-20260430-0001-C1' },
    { type: 'signPromise', number: 'T-0001-20260430-0001-C2' },
    { type: 'acceptFull' },
    { type: 'acceptOwing' },
    { type: 'giveOneTimeNotice' },
    { type: 'decideResult', granted: true, reason: '' },
    { type: 'readyResult' },
    { type: 'discard' },
    { type: 'handOver', method: 'post', takenBy: 'handler' },
    { type: 'close', result: '6', reason: '' },
    { type: 'passDay' },
    { type: 'dispose', reason: '逾期' },
    { type: 'withdraw', reason: '撤回' },
  ),
  owed.map(id => ({ type: 'supply' as const, owedId: id, method: 'counter' as const })),
  owed.map(id => ({ type: 'acceptSupply' as const, owedId: id })),
  owed.map(id => ({ type: 'rejectSupply' as const, owedId: id, reason: '不清晰' })),
)

/** Leads on, or tries what stands in the way. */
function onward(state: CaseState): readonly CaseCommand[] {
  switch (state.status) {
    case 'draft':
    case 'noticed':
    case 'held':
      if (state.missing?.length === 0) return [{ type: 'acceptFull' }]
      if (state.promise?.signed) return [{ type: 'acceptOwing' }]
      if (state.promise) return [{ type: 'signPromise', number: state.promise.number }]
      return [{ type: 'preparePromise' }, { type: 'preparePromise' }, { type: 'askPerson', reason: '请求' }]
    case 'awaitingPerson':
      return [{ type: 'personDecides', allowed: true, reason: '同意' }]
    case 'accepted': {
      const all = outstanding(state)
      const supplies = all.map(
        ({ owedId, status }): CaseCommand =>
          status === 'supplied' ? { type: 'acceptSupply', owedId } : { type: 'supply', owedId, method: 'counter' },
      )
      if (!state.result) return [{ type: 'decideResult', granted: true, reason: '' }, ...supplies]
      if (!state.ready) return [{ type: 'readyResult' }, ...supplies]
      return [{ type: 'handOver', method: 'post', takenBy: 'handler' }, ...supplies]
    }
    case 'handedOver':
      return [{ type: 'close', result: '6', reason: '' }]
    case 'closed':
    case 'withdrawn':
    case 'discarded':
      return []
  }
}

const step = fc.record({
  pick: fc.nat({ max: 63 }),
  strays: fc.integer({ min: 0, max: 4 }).map(one => one === 0),
  any: command,
  when: someFacts,
})

/** Any state that these steps can lead to, mostly by the usual course. */
function steered(minLength: number, maxLength: number): fc.Arbitrary<CaseDriver> {
  return fc
    .tuple(missing, answer, someFacts, fc.array(step, { minLength, maxLength, size: 'max' }))
    .map(([ids, given, day, steps]) => {
      const driver = CaseDriver.prepared(ids, given)
      for (const { pick, strays, any, when } of steps) {
        const ways = strays ? [] : onward(driver.now)
        const way = ways[pick % Math.max(ways.length, 1)]
        const { operator } = way?.type === 'decideResult' ? EXAMINER : when
        driver.attempt(way ?? any, way ? { ...day, operator } : when)
      }
      return driver
    })
}

export const steeredCase = steered(4, 18)
export const earlyCase = steered(0, 2)
