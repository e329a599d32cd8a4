import fc from 'fast-check'
import { expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { decide, isDecidedAlone } from '../../../electron/cases/decide.ts'
import { foldCase } from '../../../electron/cases/evolve.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { CreditAnswer } from '../../../electron/cases/model/credit-answer.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { gradesOf } from '../../../electron/cases/model/schemes.ts'
import { outstanding } from '../../../electron/cases/model/state.ts'
import { joinPersonal, splitPersonal } from '../../../electron/cases/personal.ts'
import { CASE, CaseDriver, facts, found, item } from '../../support/cases/case-builder.ts'
import { command, earlyCase, missing, someFacts, steeredCase } from '../../support/cases/steered-case.ts'
import { checkOften } from '../../support/properties/check-often.ts'

it('the ordinary procedure is always among the answers', () => {
  checkOften(
    { full: 15, trust: 15, person: 10, ordinary: 25, 'not a draft any more': 50 },
    met =>
      fc.property(fc.oneof(earlyCase, steeredCase), someFacts, (driver, given) => {
        const { outcome, answers } = assess(driver.now, given)
        met(outcome)
        if (driver.now.status !== 'draft') met('not a draft any more')
        expect(answers).toContain('ordinary')
      }),
    { numRuns: 250 },
  )
})

it('no case is accepted without a core material or a material that may not be deferred', () => {
  const types = fc.constantFrom('acceptOwing' as const, 'acceptFull' as const)
  checkOften(
    { 'accepted with nothing missing': 20, 'accepted with something missing': 35, 'refused without a core one': 20 },
    met =>
      fc.property(steeredCase, someFacts, types, (driver, given, type) => {
        for (let length = 1; length <= driver.events.length; length++) {
          const event = driver.events[length - 1]
          if (event?.type !== 'Accepted') continue
          const before = foldCase(CASE, driver.events.slice(0, length - 1))
          const after = foldCase(CASE, driver.events.slice(0, length))
          const lacking = before?.item.materials.filter(({ id }) => before.missing?.includes(id)) ?? []
          met(lacking.length === 0 ? 'accepted with nothing missing' : 'accepted with something missing')
          expect(lacking.filter(({ core, deferral }) => core || !deferral)).toEqual([])
          const owed = after?.owed.slice(before?.owed.length).map(({ materialId }) => materialId)
          expect(owed).toEqual(lacking.map(({ id }) => id))
        }
        const { item: chosen, missing: ticked, status } = driver.now
        if (status !== 'draft' || !chosen.materials.some(({ id, core }) => core && ticked?.includes(id))) return
        met('refused without a core one')
        expect(driver.attempt({ type }, given)).not.toBe('ok')
      }),
    { numRuns: 300 },
  )
})

it('equal inputs give equal decisions', () => {
  checkOften(
    { carried: 6, refused: 50 },
    met =>
      fc.property(steeredCase, command, someFacts, (driver, given, when) => {
        const decision = decide(given, driver.now, when)
        met(decision.ok ? 'carried' : 'refused')
        expect(decision).toEqual(decide(given, structuredClone(driver.now), when))
      }),
    { numRuns: 150 },
  )
})

it('a command that is decided alone is decided equally whatever the other cases hold', () => {
  const nothing = { standing: {}, duplicates: [], heldBefore: 0, bars: [] }
  checkOften(
    { alone: 50, 'with others': 20 },
    met =>
      fc.property(steeredCase, command, someFacts, (driver, given, when) => {
        met(isDecidedAlone(given) ? 'alone' : 'with others')
        if (!isDecidedAlone(given)) return
        expect(decide(given, driver.now, { ...when, ...nothing })).toEqual(decide(given, driver.now, when))
      }),
    { numRuns: 200 },
  )
})

it('no case is handed over or closed as done while a material is owed', () => {
  checkOften(
    {
      'handed over after something was owed': 10,
      'handed over': 40,
      'closed as done': 35,
      'refused while it is owed': 12,
    },
    met =>
      fc.property(steeredCase, driver => {
        for (let length = 1; length <= driver.events.length; length++) {
          const event = driver.events[length - 1]
          const before = foldCase(CASE, driver.events.slice(0, length - 1))
          if (event?.type !== 'HandedOver' && !(event?.type === 'Closed' && event.result !== '5')) continue
          met(event.type === 'HandedOver' ? 'handed over' : 'closed as done')
          if (event.type === 'HandedOver' && before?.owed.length) met('handed over after something was owed')
          expect(before && outstanding(before)).toEqual([])
        }
        if (driver.now.status !== 'accepted' || outstanding(driver.now).length === 0) return
        met('refused while it is owed')
        expect(driver.attempt({ type: 'handOver', method: 'post', takenBy: 'handler' })).not.toBe('ok')
        expect(driver.attempt({ type: 'close', result: '6', reason: '' })).not.toBe('ok')
      }),
    { numRuns: 300 },
  )
})

it.each(['NOT_FOUND', 'UNAVAILABLE'] as const)('unknown is never low: %s alone leads to a supervisor', status => {
  const given: CreditAnswer =
    status === 'NOT_FOUND'
      ? { status, asOf: localDate('2026-04-29'), reportNumber: 'R' }
      : { status, code: 'C201', reason: { zh: '无', en: 'none' } }
  expect(assess(CaseDriver.prepared(['days'], given).now, facts()).outcome).toBe('person')
})

it('a better grade never gives a worse outcome', () => {
  const rank = { ordinary: 0, askCredit: 0, person: 1, trust: 2, full: 3 }
  checkOften(
    { 'a grade opens a door': 20, 'a grade makes no difference': 100 },
    met =>
      fc.property(missing, someFacts, fc.integer({ min: 1, max: 3 }), (ids, given, index) => {
        const grades = ['A', 'B', 'C', 'D']
        const outcome = (grade: string | undefined) =>
          rank[assess(CaseDriver.prepared(ids, found({ grade: grade ?? 'D' })).now, given).outcome]
        const [better, worse] = [outcome(grades[index - 1]), outcome(grades[index])]
        met(better > worse ? 'a grade opens a door' : 'a grade makes no difference')
        expect(better).toBeGreaterThanOrEqual(worse)
      }),
    { numRuns: 300 },
  )
})

const someScheme = fc.constantFrom('letter', 'stars', 'points')
const thresholds = { letter: 'B', stars: '3', points: 'B' }

it('a lower grade never turns the ordinary procedure into trust, in any scheme', () => {
  checkOften({ 'ordinary with the better grade': 15, 'trust with the better grade': 8 }, met =>
    fc.property(missing, someFacts, someScheme, fc.nat(4), fc.nat(4), (ids, given, name, a, b) => {
      const scheme = DEFAULT_RULES.schemes[name]
      const grades = scheme ? gradesOf(scheme) : []
      const outcome = (index: number) => {
        const grade = grades[Math.min(index, grades.length - 1)] ?? ''
        const answered = found({ scheme: name, grade, score: null })
        return assess(CaseDriver.prepared(ids, answered, item({ thresholds })).now, given).outcome
      }
      const better = outcome(Math.min(a, b))
      if (better === 'trust') met('trust with the better grade')
      if (better !== 'ordinary') return
      met('ordinary with the better grade')
      expect(outcome(Math.max(a, b))).toBe('ordinary')
    }),
  )
})

it('unknown is not fail: without a grade a supervisor decides', () => {
  checkOften({ 'trusted with a grade': 15 }, met =>
    fc.property(missing, someFacts, (ids, given) => {
      const asked = (known: CreditAnswer) => assess(CaseDriver.prepared(ids, known).now, given).outcome
      if (asked(found({ validUntil: given.today })) !== 'trust') return
      met('trusted with a grade')
      expect(asked({ status: 'UNAVAILABLE', code: 'C201', reason: { zh: '无', en: 'none' } })).toBe('person')
      expect(asked({ status: 'NOT_FOUND', asOf: given.today, reportNumber: 'R' })).toBe('person')
    }),
  )
})

it('a missing core material never leads to trust, whatever a supervisor allows', () => {
  checkOften(
    { 'would be trusted otherwise': 25, 'another outcome otherwise': 50 },
    met =>
      fc.property(earlyCase, someFacts, fc.constantFrom('core-1', 'core-2'), (driver, given, core) => {
        if (driver.now.status !== 'draft') return
        const { outcome: otherwise, gates } = assess(driver.now, given)
        met(otherwise === 'trust' ? 'would be trusted otherwise' : 'another outcome otherwise')
        const allowed = { allowed: true, gates, reason: '同意' }
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

it('splitting off personal data and joining it gives the same event; without the key no personal data is left', () => {
  checkOften(
    { 'an event with something personal': 300, 'a gate about somebody': 300 },
    met =>
      fc.property(steeredCase, driver => {
        for (const event of driver.events) {
          const { body, personal } = splitPersonal(event)
          if (Object.keys(personal).length > 0) met('an event with something personal')
          expect(joinPersonal(JSON.parse(JSON.stringify({ body, personal })))).toEqual(event)
          if (!('gates' in event)) continue
          for (const gate of event.gates.filter(({ party: whose }) => whose)) {
            met('a gate about somebody')
            expect(JSON.stringify(body)).not.toContain(gate.reason.zh)
            for (const used of gate.inputs) expect(JSON.stringify(body)).not.toContain(JSON.stringify(used))
          }
        }
      }),
    { numRuns: 100 },
  )
})
