import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, localDate } from '../../../electron/calendar/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CreditAnswer, ListEntry } from '../../../electron/cases/credit-answer.ts'
import { decide } from '../../../electron/cases/decide.ts'
import { foldCase } from '../../../electron/cases/evolve.ts'
import type { Facts } from '../../../electron/cases/facts.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import { owedId } from '../../../electron/cases/ids.ts'
import { joinPersonal, splitPersonal } from '../../../electron/cases/personal.ts'
import { DEFAULT_RULES } from '../../../electron/cases/rules.ts'
import { gradesOf } from '../../../electron/cases/schemes.ts'
import { outstanding } from '../../../electron/cases/state.ts'
import { CASE, CaseDriver, facts, found, item, noRecord, read, SUPERVISOR } from '../../support/case-builder.ts'

const MATERIALS = item().materials.map(material => material.id)
const missing = fc.subarray(MATERIALS)
const day = fc.integer({ min: 0, max: 900 }).map(offset => addDays(localDate('2025-01-01'), offset))
const list: fc.Arbitrary<ListEntry> = fc.record({
  kind: fc.constantFrom('RED', 'BLACK', 'FOCUS'),
  name: fc.constant('名单'),
  basis: fc.constant('依据'),
  from: day,
  to: day,
  disputed: fc.boolean(),
  repaired: fc.boolean(),
})
const answer: fc.Arbitrary<CreditAnswer> = fc.oneof(
  fc
    .record({
      grade: fc.constantFrom('A', 'B', 'C', 'D', 'X'),
      validUntil: day,
      lists: fc.array(list, { maxLength: 3 }),
    })
    .map(found),
  day.map(asOf => ({ status: 'NOT_FOUND' as const, asOf, reportNumber: 'R' })),
  day.map(asOf => ({ status: 'MISMATCH' as const, asOf, reportNumber: 'R' })),
  fc.constant({ status: 'UNAVAILABLE' as const, code: 'C202', reason: { zh: '超时', en: 'timed out' } }),
)
const standing = fc.record({ owed: fc.nat({ max: 4 }), overdue: fc.nat({ max: 2 }) }).map(noRecord)
const someFacts: fc.Arbitrary<Facts> = fc
  .record({ today: day, applicant: standing, handler: standing, supervisor: fc.boolean() })
  .map(({ today, applicant, handler, supervisor }) =>
    facts({ today, standing: { applicant, handler }, ...(supervisor ? SUPERVISOR : {}) }),
  )
const party = fc.constantFrom('applicant' as const, 'handler' as const)
const owed = fc.constantFrom(...MATERIALS).map(id => owedId(CASE, id))
const command: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ openToDeferral: fc.boolean() }).map(rest => read.open(item(rest))),
  fc.tuple(party, fc.boolean()).map(([who, typed]) => read.identify(who, typed)),
  fc.tuple(answer, party).map(([given, who]) => read.credit(given, who)),
  missing.map(ids => read.materials(...ids)),
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

/** A case in any state that a few steps at the counter, in their order, can lead to. */
const preparedCase = fc
  .tuple(missing, answer, fc.array(fc.tuple(command, someFacts), { maxLength: 12 }))
  .map(([ids, given, steps]) => {
    const driver = CaseDriver.prepared(ids, given)
    for (const [step, when] of steps) driver.attempt(step, when)
    return driver
  })

it('the ordinary procedure is always among the answers, whatever the gates say', () => {
  fc.assert(
    fc.property(preparedCase, someFacts, (driver, given) => {
      expect(assess(driver.now, given).answers).toContain('ordinary')
    }),
  )
})

it('no case is accepted with a core material missing, and none with something missing that may not be deferred', () => {
  fc.assert(
    fc.property(
      preparedCase,
      someFacts,
      fc.constantFrom('acceptOwing' as const, 'acceptFull' as const),
      (driver, given, type) => {
        const before = driver.now
        if (driver.attempt({ type }, given) !== 'ok') return
        const lacking = before.item.materials.filter(material => before.missing?.includes(material.id))
        expect(lacking.filter(material => material.core || !material.deferral)).toEqual([])
        expect(driver.now.owed.map(material => material.materialId)).toEqual(lacking.map(material => material.id))
      },
    ),
    { numRuns: 500 },
  )
})

it('the same inputs give the same decision', () => {
  fc.assert(
    fc.property(preparedCase, command, someFacts, (driver, given, when) => {
      expect(decide(given, driver.now, when)).toEqual(decide(given, structuredClone(driver.now), when))
    }),
  )
})

it('nothing is ever handed over or closed as done while something is owed', () => {
  fc.assert(
    fc.property(preparedCase, driver => {
      for (let length = 1; length <= driver.events.length; length++) {
        const event = driver.events[length - 1]
        const before = foldCase(CASE, driver.events.slice(0, length - 1))
        if (event?.type === 'HandedOver' || (event?.type === 'Closed' && event.result !== '5')) {
          expect(before && outstanding(before)).toEqual([])
        }
      }
    }),
    { numRuns: 300 },
  )
})

it('unknown is never treated as low: an unknown grade alone leads to a person', () => {
  fc.assert(
    fc.property(fc.constantFrom('NOT_FOUND', 'UNAVAILABLE'), status => {
      const given: CreditAnswer =
        status === 'NOT_FOUND'
          ? { status, asOf: localDate('2026-04-29'), reportNumber: 'R' }
          : { status: 'UNAVAILABLE', code: 'C201', reason: { zh: '无', en: 'none' } }
      expect(assess(CaseDriver.prepared(['days'], given).now, facts()).outcome).toBe('person')
    }),
  )
})

it('a better grade never makes the outcome worse', () => {
  const rank = { ordinary: 0, person: 1, trust: 2, full: 3 }
  fc.assert(
    fc.property(missing, someFacts, fc.integer({ min: 1, max: 3 }), (ids, given, index) => {
      const grades = ['A', 'B', 'C', 'D']
      const outcome = (grade: string | undefined) =>
        rank[assess(CaseDriver.prepared(ids, found({ grade: grade ?? 'D' })).now, given).outcome]
      expect(outcome(grades[index - 1])).toBeGreaterThanOrEqual(outcome(grades[index]))
    }),
  )
})

const someScheme = fc.constantFrom('letter', 'stars', 'points')
const thresholds = { letter: 'B', stars: '3', points: 'B' }

it('lowering a grade never turns the ordinary procedure into trust, in any scheme', () => {
  fc.assert(
    fc.property(missing, someFacts, someScheme, fc.nat(4), fc.nat(4), (ids, given, name, a, b) => {
      const scheme = DEFAULT_RULES.schemes[name]
      const grades = scheme ? gradesOf(scheme) : []
      const outcome = (index: number) => {
        const grade = grades[Math.min(index, grades.length - 1)] ?? ''
        const answered = found({ scheme: name, grade, score: null })
        return assess(CaseDriver.prepared(ids, answered, item({ thresholds })).now, given).outcome
      }
      if (outcome(Math.min(a, b)) === 'ordinary') expect(outcome(Math.max(a, b))).toBe('ordinary')
    }),
  )
})

it('unknown never equals fail: what would pass with a grade is a person’s to decide without one', () => {
  fc.assert(
    fc.property(missing, someFacts, (ids, given) => {
      const asked = (known: CreditAnswer) => assess(CaseDriver.prepared(ids, known).now, given).outcome
      const unknown = asked({ status: 'UNAVAILABLE', code: 'C201', reason: { zh: '无', en: 'none' } })
      if (asked(found({ validUntil: given.today })) === 'trust') expect(unknown).toBe('person')
    }),
  )
})

it('a core material that is missing too never leads to trust, whatever a person allows', () => {
  fc.assert(
    fc.property(preparedCase, someFacts, fc.constantFrom('core-1', 'core-2'), (driver, given, core) => {
      if (driver.now.status !== 'draft') return
      const allowed = { allowed: true, gates: assess(driver.now, given).gates, reason: '同意' }
      const lacking = { ...driver.now, missing: [...new Set([core, ...(driver.now.missing ?? [])])] }
      for (const personDecision of [undefined, allowed]) {
        const { outcome, answers } = assess({ ...lacking, personDecision }, given)
        expect(outcome).toBe('ordinary')
        expect(answers).not.toContain('askPerson')
        expect(answers).not.toContain('acceptOwing')
      }
    }),
    { numRuns: 300 },
  )
})

it('what is split off as personal comes back the same, and without its key nothing of it is left', () => {
  fc.assert(
    fc.property(preparedCase, driver => {
      for (const event of driver.events) {
        const { body, personal } = splitPersonal(event)
        expect(joinPersonal(JSON.parse(JSON.stringify({ body, personal })))).toEqual(event)
        if (!('gates' in event)) continue
        for (const gate of event.gates.filter(({ party: whose }) => whose)) {
          expect(JSON.stringify(body)).not.toContain(gate.reason.zh)
          for (const used of gate.inputs) expect(JSON.stringify(body)).not.toContain(JSON.stringify(used))
        }
      }
    }),
    { numRuns: 100 },
  )
})
