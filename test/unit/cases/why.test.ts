import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import { caseFigures } from '../../../electron/cases/figures.ts'
import { assess } from '../../../electron/cases/gates/evaluate.ts'
import { GATE_IDS, type Gate } from '../../../electron/cases/gates/gate.ts'
import { DEFAULT_RULES } from '../../../electron/cases/model/rules.ts'
import { REMEDIES } from '../../../electron/cases/why/remedies.ts'
import { explainEvent, explainNow, explainPlainly, routesFor, toBring } from '../../../electron/cases/why/why.ts'
import { CaseDriver, facts, found, read, SUPERVISOR } from '../../support/cases/case-builder.ts'
import { checkOften } from '../../support/properties/check-often.ts'

const now = (driver: CaseDriver) => explainNow(assess(driver.now, facts()), DEFAULT_RULES)

describe('explaining a case as it stands', () => {
  it('names the row, the rules, every gate and what would change it', () => {
    const why = now(CaseDriver.prepared(['days'], found({ grade: 'C' })).run(read.materials('days', 'core-1')))
    expect(why).toMatchObject({
      outcome: 'ordinary',
      because: { reason: { zh: expect.stringContaining('不能由人放行') } },
      rules: { version: '2026-1' },
    })
    expect(why.gates.length).toBeGreaterThanOrEqual(GATE_IDS.length)
    expect(why.changes.map(({ zh }) => zh).join('\n')).toMatch(
      /主件齐全：带来所缺的主件[\s\S]*信用等级达到要求：按普通程序/,
    )
  })

  it('leaves only the promise when everything else passes', () => {
    expect(now(CaseDriver.prepared(['days'])).changes).toMatchObject([
      { en: expect.stringContaining('sign the promise') },
    ])
  })

  it('takes a decision from its own event, with the supervisor’s words', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'D' })).run({ type: 'askPerson', reason: '多年守信' })
    driver.run({ type: 'personDecides', allowed: true, reason: '核实' }, facts(SUPERVISOR)).promise()
    driver.run({ type: 'acceptOwing' })
    const explained = driver.events.flatMap(event => ('gates' in event ? [explainEvent(event)] : []))
    expect(explained.map(({ outcome, words }) => outcome ?? words)).toEqual(['ordinary', '多年守信', '核实', 'trust'])
    expect(explained.at(-1)).toMatchObject({ because: { reason: { zh: expect.stringContaining('主管已同意') } } })
  })

  it('works for an event of the first release without a row', () => {
    const event = CaseDriver.prepared(['days']).run({ type: 'decide' }).events.at(-1)
    if (event?.type !== 'Decided') throw new Error('not decided')
    const { row: _, ...first } = event
    expect(explainEvent(first)).toMatchObject({ outcome: 'trust', rules: { version: '2026-1' } })
  })

  it('has a remedy for every gate in both languages', () => {
    for (const id of GATE_IDS) expect([REMEDIES[id].zh, REMEDIES[id].en].every(text => text.length > 5)).toBe(true)
  })
})

describe('the ways beside a refusal (2.4: ordinary procedure, what to bring, objection and repair)', () => {
  it('always include the ordinary procedure with what to bring', () => {
    expect(routesFor([])).toEqual(['ordinary'])
    expect(toBring(CaseDriver.prepared(['days']).now).map(({ en }) => en)).toEqual(['material days'])
  })
  it('include objection and repair where credit was the reason', () => {
    expect(routesFor(now(CaseDriver.prepared(['days'], found({ grade: 'D' }))).gates)).toEqual([
      'ordinary',
      'person',
      'objection',
      'repair',
    ])
  })
})

describe('a name that does not match in the source', () => {
  const mismatch = { status: 'MISMATCH', asOf: localDate('2026-04-29'), reportNumber: 'R-1' } as const
  const driver = CaseDriver.prepared(['days'], mismatch)

  it('is for a supervisor, offers no repair, and names no grade', () => {
    const why = now(driver)
    expect(why.outcome).toBe('person')
    expect(routesFor(why.gates)).toEqual(['ordinary', 'person', 'objection'])
    expect(why.changes.map(({ zh }) => zh).join()).toContain('与证件逐字核对姓名和号码')
    expect(why.changes.map(({ zh }) => zh).join()).not.toContain('修复后')
    const { reasons } = explainPlainly(driver.now, why)
    expect(reasons.map(({ zh }) => zh).join()).toContain('这不代表您有问题')
    expect(reasons.map(({ zh }) => zh).join()).not.toContain('目前不能用')
  })

  it('is counted as unknown, never as 因信用不适用', () => {
    const notice = CaseDriver.prepared(['days'], mismatch).run({ type: 'giveOneTimeNotice' }).events.at(-1)
    const low = CaseDriver.prepared(['days'], found({ grade: 'D' }))
      .run({ type: 'giveOneTimeNotice' })
      .events.at(-1)
    const counted = (event: CaseEvent | undefined) =>
      event ? caseFigures(event, '2026-04-30T02:00:00Z').map(({ figure, detail }) => `${figure} ${detail}`) : []
    expect(counted(notice)).toEqual(['notAccepted ', 'reason grade:unknown', 'reason noListEntry:unknown'])
    expect(counted(low)).toEqual(['notAccepted ', 'forCredit ', 'reason grade:fail'])
  })
})

describe('explaining to the citizen', () => {
  const plain = (driver: CaseDriver) => explainPlainly(driver.now, now(driver))

  it('in plain words, with what to bring; unknown is not called bad', () => {
    const unknown = { status: 'UNAVAILABLE', code: 'C201', reason: { zh: '无', en: 'none' } } as const
    const why = plain(CaseDriver.prepared(['days'], unknown))
    expect(why.headline.zh).toBe('需要工作人员来决定')
    expect(why.reasons.map(({ zh }) => zh).join()).toContain('这不代表您有问题')
    expect(why.bring).toHaveLength(1)
  })

  it('after acceptance: lists what is still owed', () => {
    const driver = CaseDriver.accepted()
    expect(plain(driver)).toMatchObject({ headline: { zh: expect.stringContaining('已经受理') }, reasons: [] })
    expect(plain(driver).bring).toHaveLength(2)
  })

  it('never shows a grade, list, score or report (6: never show the grade to the queue)', () => {
    const grade = fc.constantFrom('A', 'B', 'C', 'D')
    checkOften({ 'a grade that is too low': 15, 'something to bring': 30 }, met =>
      fc.property(fc.subarray(['core-1', 'days', 'handover', 'fixed']), grade, (ids, letter) => {
        const driver = CaseDriver.prepared(ids, found({ grade: letter, score: 61.5, reportNumber: 'RP-7' }))
        const said = plain(driver)
        if (now(driver).gates.some(({ id, result }) => id === 'grade' && result === 'fail'))
          met('a grade that is too low')
        if (said.bring.length > 0) met('something to bring')
        const text = JSON.stringify(said)
        for (const secret of [`${letter} 级`, '等级', '信用', 'grade', 'credit', '61.5', 'RP-7', '名单'])
          expect(text).not.toContain(secret)
      }),
    )
  })

  it('gives no reason for a gate that passes', () => {
    const gates: readonly Gate[] = now(CaseDriver.prepared(['days'])).gates.filter(({ id }) => id !== 'promise')
    expect(explainPlainly(CaseDriver.prepared(['days']).now, { gates, changes: [] }).reasons).toEqual([])
  })
})
