import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { same } from '../../../electron/cases/model/lines.ts'
import { type DatedEvent, decisionOn, replay } from '../../../electron/cases/replay.ts'
import type { Relation } from '../../../electron/catalogue/model/item.ts'
import { CASE, CaseDriver, facts, found, item, read, rules, SUPERVISOR } from '../../support/cases/case-builder.ts'

const BORN = localDate('2015-01-01')
const APRIL = '2026-04-30T02:00:00.000Z'
const JUNE = '2026-06-01T02:00:00.000Z'

function dated(driver: CaseDriver, at = APRIL): DatedEvent[] {
  return driver.events.map(event => ({ at, event }))
}

function again(driver: CaseDriver, day: string, given: Partial<Facts> = {}) {
  const { state, recorded } = decisionOn(CASE, dated(driver), localDate(day))
  if (!state) throw new Error('no case')
  return replay(state, recorded, facts({ today: localDate(day), ...given }))
}

describe('replaying a decision', () => {
  it('under the same rules on the same day shows no difference', () => {
    const { assessment, differences, assumptions } = again(CaseDriver.accepted(['days']), '2026-04-30')
    expect(assessment.outcome).toBe('trust')
    expect([differences, assumptions]).toEqual([[], []])
  })

  it('of an earlier release, with inputs in both languages at once, shows no difference', () => {
    const driver = CaseDriver.accepted(['days'])
    const old: Record<string, string> = {
      经办人身份: '委托代理人 an agent',
      事项要求: 'letter B',
      评级体系: 'letter',
    }
    const events = dated(driver).map(({ at, event }) => {
      if (!('gates' in event)) return { at, event }
      const gates = event.gates.map(gate => ({
        ...gate,
        inputs: gate.inputs.map(input => ({ ...input, value: old[input.name.zh] ?? input.value })),
      }))
      return { at, event: { ...event, gates } }
    })
    const { state, recorded } = decisionOn(CASE, events, localDate('2026-04-30'))
    if (!state) throw new Error('no case')
    expect(replay(state, recorded, facts({ today: localDate('2026-04-30') })).differences).toEqual([])
  })

  it('under other rules lists the changes by gate and parameter', () => {
    const strict = rules({ version: '2027-1', maxDueDays: 3, excludedDomains: ['general'] })
    const { assessment, differences } = again(CaseDriver.accepted(['days']), '2026-04-30', strict)
    expect(assessment.outcome).toBe('ordinary')
    const text = differences.map(({ zh }) => zh).join('\n')
    expect(text).toContain('结论 trust → ordinary')
    expect(text).toMatch(/G2 事项已公布可容缺：pass .* → fail/)
    expect(text).toContain('大厅上限（工作日） 20 (2026-1) → 3 (2027-1)')
  })

  it('on a later day uses the recorded credit answer and says so', () => {
    const { assessment, assumptions } = again(CaseDriver.accepted(['days']), '2026-09-01')
    expect(assessment.gates.find(({ id }) => id === 'grade')?.result).toBe('pass')
    expect(assumptions[0]?.zh).toContain('2026-05-06')
  })

  it('does not extend an answer that had expired when it was used', () => {
    const driver = CaseDriver.prepared(['days'], found({ validUntil: localDate('2026-04-01') })).run({ type: 'decide' })
    const { assessment, assumptions } = again(driver, '2026-09-01')
    expect(assessment.gates.find(({ id }) => id === 'grade')?.result).toBe('unknown')
    expect(assumptions).toEqual([])
  })

  it('takes the last decision up to that day with the state before it, or else the first one', () => {
    const early = CaseDriver.prepared(['days']).run({ type: 'decide' })
    const count = early.events.length
    early.promise().run({ type: 'acceptOwing' })
    const events = dated(early).map((entry, index) => (index < count ? entry : { ...entry, at: JUNE }))
    const chosen = (day: string) => decisionOn(CASE, events, localDate(day))
    expect(chosen('2026-05-01').recorded).toMatchObject({ on: '2026-04-30', event: { type: 'Decided' } })
    expect(chosen('2026-05-01').state?.promise).toBeUndefined()
    expect(chosen('2026-06-01').recorded).toMatchObject({ on: '2026-06-01', event: { type: 'Accepted' } })
    expect(chosen('2020-01-01').recorded).toMatchObject({ event: { type: 'Decided' } })
  })

  describe('for a name that did not match', () => {
    const mismatch = { status: 'MISMATCH', asOf: localDate('2026-04-29'), reportNumber: 'R-1' } as const
    const asDecidedBefore = () =>
      CaseDriver.prepared(['days'], mismatch).run({ type: 'decide' }, facts({ asThen: { mismatchFailed: true } }))

    it('keeps it a failed gate if it was one, and says so', () => {
      const before = asDecidedBefore()
      expect(before.events.at(-1)).toMatchObject({ type: 'Decided', outcome: 'ordinary' })
      for (const day of ['2026-04-30', '2026-09-01']) {
        const { assessment, differences, assumptions } = again(before, day)
        expect(assessment.outcome).toBe('ordinary')
        expect(differences.filter(({ zh }) => /结论|G5|G6/.test(zh))).toEqual([])
        expect(assumptions.map(({ zh }) => zh).join()).toContain('当时姓名与号码不一致按不通过判断')
      }
    })

    it('leaves it to a supervisor if it was so', () => {
      const { assessment, differences, assumptions } = again(
        CaseDriver.prepared(['days'], mismatch).run({ type: 'decide' }),
        '2026-04-30',
      )
      expect([assessment.outcome, differences, assumptions]).toEqual(['person', [], []])
    })

    it('does not change how the case is judged today', () => {
      const { outcome, gates } = assess(asDecidedBefore().now, facts())
      expect([outcome, gates.find(({ id }) => id === 'grade')?.result]).toEqual(['person', 'unknown'])
    })

    it('keeps a permission that was given although the gate failed', () => {
      const before = asDecidedBefore()
      const then = { asThen: { mismatchFailed: true } } as const
      before.run({ type: 'askPerson', reason: '是本人' }, facts(then))
      before.run({ type: 'personDecides', allowed: true, reason: '已核对' }, facts({ ...SUPERVISOR, ...then }))
      expect(assess(before.now, facts()).undecided).toEqual([])
    })
  })

  it('for a 法定代理人 of a child under 14, whom earlier releases did not take, shows no difference', () => {
    const child = { subjectId: 'child' as SubjectId, person: { name: '样本少年', number: 'N', birthDate: BORN } }
    const withChild = (relation: Relation) =>
      new CaseDriver()
        .run(read.open(item({ creditParties: ['applicant'] })))
        .run({ ...read.identify('handler'), relation } as CaseCommand)
        .run({ ...read.identify('applicant', true), ...child } as CaseCommand)
        .run(read.notice())
        .run(read.materials('days'))
    // An earlier release judged them as an agent of the child.
    const word = same('法定代表人（法定代理人）')
    const by = { ruleVersion: '2026-1', noticeVersion: facts().rules.noticeVersion }
    const asThen = { unaskedUnknown: true, authorityUnchecked: true, toldByRule: by.noticeVersion } as const
    const gates = assess(withChild('agent').now, facts({ asThen })).gates.map(gate =>
      gate.id === 'authority'
        ? {
            ...gate,
            reason: same(`经办人为${word.zh}：申请人未满十四周岁，须由监护人经办`),
            inputs: gate.inputs.map(input => (input.name.zh === '经办人身份' ? { ...input, value: word } : input)),
          }
        : gate,
    )
    expect(gates.find(({ id }) => id === 'grade')).toMatchObject({ party: 'applicant', result: 'unknown' })
    const driver = withChild('legalRepresentative')
    driver.record({ type: 'Decided', outcome: 'ordinary', gates, ...by })
    const { assessment, differences } = again(driver, '2026-04-30')
    expect([assessment.outcome, differences]).toEqual(['ordinary', []])
  })

  it('a case without a decision is judged as it is', () => {
    const { recorded, differences, assessment } = again(CaseDriver.prepared(['days']), '2026-04-30')
    expect([recorded, differences, assessment.outcome]).toEqual([undefined, [], 'trust'])
  })
})
