import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { actionsOf } from '../../../electron/cases/actions.ts'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import type { Gate } from '../../../electron/cases/gates/gate.ts'
import type { Facts } from '../../../electron/cases/model/facts.ts'
import type { SubjectId } from '../../../electron/cases/model/ids.ts'
import { noticeTold } from '../../../electron/cases/model/notice-told.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { decisionOn, replay } from '../../../electron/cases/replay.ts'
import { CASE, CaseDriver, facts, item, read, rules } from '../../support/cases/case-builder.ts'

const VERSION = DEFAULT_RULES.noticeVersion
const KNOWN = { openedOn: localDate('2026-04-30'), supervision: [], owners: [], examiners: () => ['examiner-1'] }

function untold(missing: readonly string[] = ['days'], applicant: object = {}): CaseDriver {
  return new CaseDriver()
    .run(read.open())
    .run({ ...read.identify('handler'), relation: 'agent' } as CaseCommand)
    .run({ ...read.identify('applicant'), ...applicant } as CaseCommand)
    .run(read.materials(...missing))
}

function g10(driver: CaseDriver, given: Facts = facts()): Gate {
  const gate = assess(driver.now, given).gates.find(({ id }) => id === 'promise')
  if (!gate) throw new Error('no G10')
  return gate
}

const offered = (driver: CaseDriver, given: Facts = facts()) =>
  actionsOf(driver.now, given, KNOWN).find(({ id }) => id === 'showPrivacyNotice')

describe('个人信息保护法 art. 17: told before handling (issue 10, 1.1)', () => {
  it('before the notice credit is not asked and no promise is made', () => {
    const driver = untold()
    expect(driver.attempt(read.credit())).toBe('K379')
    expect(driver.run(read.notice()).attempt(read.credit())).toBe('ok')
    const later = rules({ noticeVersion: 'next' })
    expect(driver.attempt({ type: 'preparePromise' }, facts(later))).toBe('K379')
    expect(driver.attempt({ type: 'preparePromise' })).toBe('ok')
  })

  it('G10 is against while nobody was told, and the action that mends it is offered', () => {
    const driver = untold()
    expect(g10(driver)).toMatchObject({ result: 'fail', reason: { zh: '尚未告知个人信息处理规则' } })
    expect(assess(driver.now, facts())).toMatchObject({ outcome: 'askCredit' })
    expect(assess(driver.now, facts()).answers).toContain('showNotice')
    expect(offered(driver)?.limits.choices).toEqual(['screen', 'paper', 'aloud'])
    driver.run(read.notice())
    expect(g10(driver).reason.zh).toBe('已告知，承诺书尚未签署')
    expect(offered(driver)).toBeUndefined()
  })

  it('G10 rests on what was shown: version, day, whom, how, by whom', () => {
    const driver = CaseDriver.prepared(['days']).promise()
    const gate = g10(driver)
    expect(gate.result).toBe('pass')
    expect(gate.inputs.slice(0, 5).map(({ name, value, on }) => [name.zh, value, on])).toEqual([
      ['个人信息处理告知书', VERSION, '2026-04-30'],
      ['现行告知书', VERSION, DEFAULT_RULES.version],
      ['告知对象', { zh: '经办人，并请其转告申请人', en: 'the handler, also for the applicant' }, undefined],
      ['告知方式', { zh: '在屏幕上出示', en: 'shown on the screen' }, undefined],
      ['告知人', '窗口一', undefined],
    ])
    expect(driver.now.promise?.noticeVersion).toBe(VERSION)
  })

  it('a hall that does without G10 still tells before acceptance on trust', () => {
    const gates = { ...DEFAULT_RULES.gates, promise: { ...DEFAULT_RULES.gates.promise, enabled: false } }
    const given = facts(rules({ gates }))
    const driver = CaseDriver.prepared(['days'])
    const changed = facts(rules({ gates, noticeVersion: 'next' }))
    expect(driver.attempt({ type: 'acceptOwing' }, changed)).toBe('K379')
    expect(driver.attempt({ type: 'acceptOwing' }, given)).toBe('ok')
  })

  it('行政许可法 art. 32: a complete application is accepted, and the decision says whether they were told', () => {
    const driver = untold([])
    expect(g10(driver)).toMatchObject({ result: 'pass', inputs: [{ value: { zh: '尚未告知' } }, {}] })
    expect(driver.attempt({ type: 'acceptFull' })).toBe('ok')
  })
})

describe('the version', () => {
  it('on the screen must be the one in force', () => {
    expect(untold().attempt(read.notice('screen', 'notice-2026-1'))).toBe('K388')
  })

  it('changes: the notice is shown again, the promise stays', () => {
    const driver = CaseDriver.prepared(['days']).promise()
    const given = facts(rules({ noticeVersion: 'next' }))
    expect(g10(driver, given).reason.zh).toBe('告知书已更新，须重新告知个人信息处理规则')
    expect(driver.attempt({ type: 'acceptOwing' }, given)).toBe('K379')
    expect(driver.run(read.notice('paper', 'next'), given).attempt({ type: 'acceptOwing' }, given)).toBe('ok')
  })

  it('counts once for each person', () => {
    const driver = untold().run(read.notice()).run(read.notice('paper'))
    expect(driver.events.filter(({ type }) => type === 'PrivacyNoticeShown')).toHaveLength(1)
  })
})

describe('who was told', () => {
  const shown = (driver: CaseDriver) =>
    driver.events.flatMap(event =>
      event.type === 'PrivacyNoticeShown' ? [[event.party, event.forApplicant ?? false, event.how]] : [],
    )

  it.each([
    ['an agent, also for the person he acts for', {}, [['handler', true, 'aloud']]],
    ['the handler alone, for a company', { subjectKind: 'organisation' }, [['handler', false, 'aloud']]],
    ['a person who acts for himself', { subjectId: 'subject-handler' }, [['handler', false, 'aloud']]],
  ])('%s', (_what, applicant, expected) => {
    expect(shown(untold(['days'], applicant).run(read.notice('aloud')))).toEqual(expected)
  })

  it('is the applicant, where his card is read; the agent is still to be told', () => {
    const present = { subjects: ['subject-applicant' as SubjectId], onReader: true }
    const driver = untold().run({ ...read.notice('kiosk'), present } as CaseCommand)
    expect(shown(driver)).toEqual([['applicant', false, 'kiosk']])
    expect(g10(driver).result).toBe('fail')
    expect(shown(driver.run(read.notice()))).toHaveLength(2)
    expect(driver.attempt(read.credit())).toBe('ok')
  })

  it('is nobody while a stranger’s card lies on the reader', () => {
    const present = { subjects: ['stranger' as SubjectId], onReader: true }
    expect(untold().attempt({ ...read.notice(), present } as CaseCommand)).toBe('K398')
  })

  it('is not the next handler', () => {
    const driver = untold().run(read.notice())
    driver.run({ ...read.identify('handler'), subjectId: 'another' } as CaseCommand)
    expect(driver.attempt(read.credit())).toBe('K379')
  })

  it('changes with the department that handles the data, not with the item', () => {
    const driver = untold().run(read.notice())
    driver.run({ type: 'changeItem', item: item({ code: 'T-0002' }) })
    expect(noticeTold(driver.now, DEFAULT_RULES)).toBeDefined()
    driver.run({ type: 'changeItem', item: item({ department: { zh: '另一部门', en: 'another' } }) })
    expect(noticeTold(driver.now, DEFAULT_RULES)).toBeUndefined()
  })
})

describe('a case of an earlier release, where a version in the rules counted as told', () => {
  const old = { ...DEFAULT_RULES, noticeVersion: 'notice-2026-1' }

  /** As it was recorded then: no notice, no input about it. */
  function recordedThen(): CaseDriver {
    const given = facts({ asThen: { toldByRule: old.noticeVersion }, rules: old })
    const made = CaseDriver.prepared(['days'], undefined, item(), given).promise(given)
    const { gates } = assess(made.now, given)
    const driver = new CaseDriver()
    const before = made.events.filter(({ type }) => type !== 'PrivacyNoticeShown')
    for (const event of before) driver.record(event)
    const decided = { type: 'Decided', outcome: 'trust', gates, ruleVersion: old.version, row: 'trust' } as const
    driver.record(decided)
    return driver
  }

  const at = '2026-04-30T02:00:00.000Z'
  const again = (events: readonly CaseEvent[], given: Facts) => {
    const { state, recorded } = decisionOn(
      CASE,
      events.map(event => ({ at, event })),
      localDate('2026-04-30'),
    )
    if (!state) throw new Error('no case')
    return replay(state, recorded, given)
  }

  it('replays as it was decided, and says so', () => {
    const { assessment, differences, assumptions } = again(recordedThen().events, facts())
    expect(assessment.gates.find(({ id }) => id === 'promise')?.result).toBe('pass')
    expect([assessment.outcome, differences]).toEqual(['trust', []])
    expect(assumptions.map(({ zh }) => zh)).toEqual([expect.stringContaining('视为已告知')])
  })

  it('needs the notice before acceptance, and no second signature', () => {
    const driver = recordedThen()
    expect(driver.now.promise).toMatchObject({ signed: true, noticeVersion: 'notice-2026-1' })
    expect(driver.attempt({ type: 'acceptOwing' })).toBe('K379')
    expect(driver.run(read.notice()).attempt({ type: 'acceptOwing' })).toBe('ok')
  })

  it('is no pattern for one decided since: a later text does not undo what was told', () => {
    const driver = CaseDriver.accepted(['days'])
    const { differences, assumptions } = again(driver.events, facts(rules({ noticeVersion: 'next' })))
    expect([differences, assumptions]).toEqual([[], []])
  })
})
