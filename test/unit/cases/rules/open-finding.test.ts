import { describe, expect, it } from 'vitest'
import { localDate } from '../../../../electron/base/local-date.ts'
import { actionsOf } from '../../../../electron/cases/actions.ts'
import { descriptionOf } from '../../../../electron/cases/explain.ts'
import { owedId, type SubjectId } from '../../../../electron/cases/model/ids.ts'
import { steps } from '../../../../electron/cases/model/steps.ts'
import { CASE, CaseDriver, found, read } from '../../../support/cases/case-builder.ts'
import { delivery, FOUND_ON, finding, PROVEN, STATEMENT, safetyItem, WAIVER } from '../../../support/cases/falsehood.ts'
import { acceptedUnder, DAYS, leadOn, on, supplied } from '../../../support/cases/rule-days.ts'

const entered = () => CaseDriver.prepared([], found(), safetyItem())
const accepted = () => entered().run({ type: 'acceptFull' })
const owing = (...missing: readonly string[]) => acceptedUnder({}, missing, safetyItem())
const SECOND = { operator: { id: 'lead-2', name: '主管二', role: 'supervisor' } } as const
const waits = (driver: CaseDriver) => steps(driver.now, localDate('2026-04-30')).map(({ kind }) => kind)

describe('尚未决定的查明不被后来的顶替', () => {
  it('欠件核查不实的，另行查明要等前一个决定之后（K334）', () => {
    const driver = supplied(owing('days'), FOUND_ON).run(finding('core-1'), on(FOUND_ON))
    const other = { type: 'findFalse', owedId: DAYS, reason: '印章系伪造' } as const
    expect(driver.attempt(other, on(FOUND_ON))).toBe('K334')
    expect(driver.now.falsehood?.materialIds).toEqual(['core-1'])
    driver.run({ type: 'decideFalsehood', proven: false, reason: '系误认' }, leadOn(FOUND_ON))
    expect(driver.attempt(other, on(FOUND_ON))).toBe('ok')
  })

  it('补充查明的并入前一个：写明补充了什么，前面的事实不丢，重新告知、重新听取', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON)).run(WAIVER, on('2026-05-07'))
    driver.run({ ...finding('fixed'), facts: '租约系伪造', foundBy: '区住建局' }, on('2026-05-08'))
    expect(driver.now.falsehood).toMatchObject({
      materialIds: ['core-1', 'fixed'],
      facts: '租约系伪造',
      foundBy: '区住建局',
      earlier: [{ materialIds: ['core-1'], facts: '出具机构确认未出具', foundBy: '区卫生健康局' }],
    })
    expect(driver.now.falsehood).not.toHaveProperty('defence')
    expect(driver.attempt(PROVEN, leadOn('2026-05-08'))).toBe('K335')
    expect(driver.now.documents.at(-1)).toMatchObject({ kind: 'priorNotice', handOut: { since: '2026-05-08' } })
    const event = driver.events.at(-1)
    const writer = { item: driver.now.item } as Parameters<ReturnType<typeof descriptionOf>['lines']>[1]
    const lines = event ? descriptionOf(event).lines(event, writer) : []
    expect(lines.map(({ zh }) => zh)).toEqual(
      expect.arrayContaining(['补充查明：材料 fixed', '租约系伪造', '此前查明：材料 core-1', '出具机构确认未出具']),
    )
  })

  it('同一材料再次查明的，以新写的事实为准；其他材料的事实保留', () => {
    const driver = accepted().run(finding('core-1', 'core-2'), on(FOUND_ON))
    driver.run({ ...finding('core-1'), facts: '原件系变造' }, on('2026-05-07'))
    expect(driver.now.falsehood).toMatchObject({
      facts: '原件系变造',
      earlier: [{ materialIds: ['core-2'], facts: '出具机构确认未出具' }],
    })
    expect(driver.now.falsehood?.materialIds.toSorted()).toEqual(['core-1', 'core-2'])
  })

  it('参与查明的人都不能决定（行政处罚法的职能分离）', () => {
    const driver = accepted().run(finding('core-1'), leadOn(FOUND_ON))
    driver.run(finding('fixed'), on('2026-05-07')).run(WAIVER, on('2026-05-07'))
    expect(driver.attempt(PROVEN, leadOn('2026-05-07'))).toBe('K312')
    expect(driver.attempt(PROVEN, on('2026-05-07', SECOND))).toBe('ok')
  })

  it('页面上的处理方式也是这样', () => {
    const driver = supplied(owing('days'), FOUND_ON).run(finding('core-1'), on(FOUND_ON))
    const actions = actionsOf(driver.now, on(FOUND_ON), {
      openedOn: localDate('2026-04-30'),
      supervision: [],
      owners: [],
      examiners: () => [],
    })
    expect(actions.find(({ id }) => id === 'findFalse')).toMatchObject({ because: { code: 'K334' } })
    expect(actions.find(({ id }) => id === 'findFalsehood')).not.toHaveProperty('because')
  })
})

describe('尚未决定之前，所列材料不能以别的方式了结', () => {
  const waiver = (id = DAYS) =>
    ({ type: 'askApproval', requestId: 'r-1', request: { kind: 'waiver', owedId: id }, reason: '已共享核得' }) as const
  const answer = (approved: boolean) =>
    ({ type: 'answerApproval', requestId: 'r-1', approved, reason: '同意' }) as const

  it('不能申请免除；其他材料可以', () => {
    const driver = supplied(owing('days', 'handover'), FOUND_ON).run(finding('days'), on(FOUND_ON))
    expect(driver.attempt(waiver(), on(FOUND_ON))).toBe('K334')
    expect(driver.attempt(waiver(owedId(CASE, 'handover')), on(FOUND_ON))).toBe('ok')
  })

  it('查明时已申请的，决定之前不能答复，不算主管的待办；不按虚假处理的，再答复', () => {
    const driver = supplied(owing('days'), FOUND_ON).run(waiver(), on(FOUND_ON)).run(finding('days'), on(FOUND_ON))
    for (const approved of [true, false]) expect(driver.attempt(answer(approved), leadOn(FOUND_ON))).toBe('K334')
    expect(waits(driver)).not.toContain('answerRequest')
    driver.run({ type: 'decideFalsehood', proven: false, reason: '系误认' }, leadOn(FOUND_ON))
    expect(waits(driver)).toContain('answerRequest')
    driver.run(answer(true), leadOn(FOUND_ON))
    expect(driver.now.owed).toMatchObject([{ status: 'waived' }])
  })

  it('不能换成别人的申请；同一人再读卡可以', () => {
    const driver = entered().run(finding('core-1'), on(FOUND_ON))
    const other = { ...read.identify('applicant'), subjectId: 'subject-other' as SubjectId } as ReturnType<
      typeof read.identify
    >
    expect(driver.attempt(other, on(FOUND_ON))).toBe('K334')
    expect(driver.attempt(read.identify('applicant'), on(FOUND_ON))).toBe('ok')
  })

  it('一次性告知的，其余材料由当事人带回，所列材料留作证据', () => {
    const driver = CaseDriver.prepared(['days'], found(), safetyItem()).run(finding('core-1'), on(FOUND_ON))
    driver.run({ type: 'giveOneTimeNotice' }, on(FOUND_ON))
    expect(driver.now.papers.map(({ materialId }) => materialId)).toEqual(['core-1'])
  })
})

describe('未履约记录记在查明的那一份欠件上', () => {
  it('撤回承诺后再次承诺的，记在第二份上', () => {
    const driver = owing('days').run({ type: 'withdrawPromise', reason: '改期' }, on('2026-05-06'))
    driver.run(read.materials('days'), on('2026-05-06')).promise(on('2026-05-06'))
    driver.run({ type: 'acceptOwing' }, on('2026-05-06'))
    const again = owedId(CASE, 'days', 1)
    supplied(driver, FOUND_ON, again).run({ type: 'findFalse', owedId: again, reason: '伪造' }, on(FOUND_ON))
    driver.run(WAIVER, on(FOUND_ON)).run(PROVEN, leadOn(FOUND_ON))
    expect(driver.now.breaches).toMatchObject([{ kind: 'false', owedId: again }])
  })

  it('从未作为欠件的，不记在撤回的那份承诺上', () => {
    const driver = owing('days').run({ type: 'withdrawPromise', reason: '改期' }, on('2026-05-06'))
    driver.run(read.materials(), on('2026-05-06')).run({ type: 'acceptFull' }, on('2026-05-06'))
    driver.run(finding('days'), on(FOUND_ON)).run(WAIVER, on(FOUND_ON)).run(PROVEN, leadOn(FOUND_ON))
    expect(driver.now.breaches).toMatchObject([{ kind: 'false', owedId: owedId(CASE, 'days', 1) }])
    expect(driver.now.owed.map(({ owedId: id }) => id)).toEqual([DAYS])
  })

  it('不是以前版本当即认定的记录，不顶替这次的', () => {
    const driver = supplied(owing('days'), FOUND_ON)
    const date = localDate(FOUND_ON)
    const breach = { type: 'BreachRecorded', owedId: DAYS, kind: 'false', subjects: [], on: date, until: date } as const
    driver.record({ ...breach, breachId: 'T-0001-20260430-0001-B1' })
    driver.run({ type: 'findFalse', owedId: DAYS, reason: '伪造' }, on(FOUND_ON))
    driver.run(WAIVER, on(FOUND_ON)).run(PROVEN, leadOn(FOUND_ON))
    expect(driver.now.breaches.map(({ breachId }) => breachId)).toEqual([
      'T-0001-20260430-0001-B1',
      'T-0001-20260430-0001-B2',
    ])
    expect(driver.now.falsehood?.decided?.breachId).toBe('T-0001-20260430-0001-B2')
  })
})

describe('行政许可法 第三十二条：查明未决定期间的五日', () => {
  const silent = (driver: CaseDriver, day: string) => driver.run({ type: 'countAsAccepted' }, on(day)).now.status
  const told = () => CaseDriver.prepared(['core-2'], found(), safetyItem()).run(finding('core-1'), on(FOUND_ON))

  it('事先告知不是该条的告知；查明未决定的不因沉默视为受理，不催告知', () => {
    const driver = told().run(delivery(FOUND_ON), on(FOUND_ON))
    expect(driver.now.toldOn).toBeUndefined()
    expect(waits(driver)).not.toContain('tellApplicant')
    expect(silent(driver, '2026-06-30')).toBe('draft')
  })

  it('不按虚假处理的，五日自该日重新起算；届满仍没有告知的，自收到之日视为受理', () => {
    const driver = told()
    driver.run({ type: 'decideFalsehood', proven: false, reason: '系误认' }, leadOn('2026-06-01'))
    const tell = steps(driver.now, localDate('2026-04-30')).find(({ kind }) => kind === 'tellApplicant')
    expect(tell).toMatchObject({ on: '2026-06-08' })
    expect(driver.events.at(-1)).toMatchObject({ type: 'FalsehoodDropped', tellBy: { date: '2026-06-08' } })
    expect(silent(driver, '2026-06-08')).toBe('draft')
    expect(silent(driver, '2026-06-09')).toBe('accepted')
    expect(driver.now.acceptance).toMatchObject({ deemedOn: '2026-04-30' })
  })

  it('查明之前五日已过的，仍自收到之日视为受理', () => {
    const driver = CaseDriver.prepared(['core-2'], found(), safetyItem())
    driver.run({ ...finding('core-1'), foundOn: localDate('2026-05-12') }, on('2026-05-12'))
    expect(silent(driver, '2026-05-12')).toBe('accepted')
  })
})

describe('行政处罚法 第六十二条：没有告知的，不得作出决定', () => {
  it('当事人自己来陈述的，也要先送达事先告知书；送达后的陈述才算听取', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON)).run(STATEMENT, on('2026-05-07'))
    expect(driver.attempt(PROVEN, leadOn('2026-05-07'))).toBe('K335')
    expect(waits(driver)).toContain('deliverPriorNotice')
    driver.run(delivery('2026-05-08'), on('2026-05-08'))
    expect(driver.attempt(PROVEN, leadOn('2026-05-08'))).toBe('K335')
    driver.run(STATEMENT, on('2026-05-08'))
    expect(driver.attempt(PROVEN, leadOn('2026-05-08'))).toBe('ok')
  })

  it('明确放弃陈述、申辩的除外', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON)).run(WAIVER, on(FOUND_ON))
    expect(driver.attempt(PROVEN, leadOn(FOUND_ON))).toBe('ok')
  })
})
