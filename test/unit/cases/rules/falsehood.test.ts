import { describe, expect, it } from 'vitest'
import { localDate, yearsAfter } from '../../../../electron/base/local-date.ts'
import { evidenceIn } from '../../../../electron/cases/custody/papers.ts'
import { ENDING_DESCRIPTIONS } from '../../../../electron/cases/ending/explain.ts'
import { barOf } from '../../../../electron/cases/falsehood/bar.ts'
import type { BarInForce } from '../../../../electron/cases/falsehood/bar-in-force.ts'
import { assess } from '../../../../electron/cases/gates/evaluate.ts'
import { DEFAULT_RULES } from '../../../../electron/cases/model/rules.ts'
import { steps } from '../../../../electron/cases/model/steps.ts'
import { CaseDriver, facts, found, item, SUPERVISOR } from '../../../support/cases/case-builder.ts'
import {
  decided,
  delivery,
  FOUND_ON,
  finding,
  PROVEN,
  STATEMENT,
  safetyItem,
  WAIVER,
} from '../../../support/cases/falsehood.ts'
import { acceptedUnder, DAYS, leadOn, on, rules, supplied } from '../../../support/cases/rule-days.ts'

/** Working days after 2026-05-06: 05-07, 05-08, 05-09 (a Saturday), 05-11, 05-12. */
const LAST_DAY = '2026-05-12'

const entered = (chosen = safetyItem()) => CaseDriver.prepared([], found(), chosen)
const accepted = (chosen = safetyItem()) => entered(chosen).run({ type: 'acceptFull' })
const granted = (chosen = safetyItem()) => accepted(chosen).granted()
const waits = (driver: CaseDriver) => steps(driver.now, localDate('2026-04-30')).map(({ kind, on: day }) => [kind, day])

describe('查明虚假', () => {
  it('写明材料、事实、查明人和日期；不是申请人交来的材料不能列', () => {
    const driver = CaseDriver.prepared(['days'], found(), safetyItem())
    const day = on(FOUND_ON)
    expect(driver.attempt(finding(), day)).toBe('K309')
    expect(driver.attempt(finding('days'), day)).toBe('K309')
    expect(driver.attempt({ ...finding('core-1'), facts: ' ' }, day)).toBe('K313')
    expect(driver.attempt({ ...finding('core-1'), foundBy: ' ' }, day)).toBe('K313')
    expect(driver.attempt({ ...finding('core-1'), foundOn: localDate('2026-05-07') }, day)).toBe('K351')
    driver.run(finding('core-1', 'fixed'), day)
    expect(driver.now.falsehood).toMatchObject({
      materialIds: ['core-1', 'fixed'],
      foundBy: '区卫生健康局',
      by: 'clerk-1',
      days: 5,
    })
    expect(driver.now.caseNumber).toBeDefined()
  })

  it('材料是证据：认定虚假的，任何文书都不列入退还；不按虚假处理的除外', () => {
    const driver = entered().run(finding('core-1'), on(FOUND_ON))
    expect([...evidenceIn(driver.now)]).toEqual(['core-1'])
    driver.run({ type: 'decideFalsehood', proven: false, reason: '系误认' }, leadOn(FOUND_ON))
    expect([...evidenceIn(driver.now)]).toEqual([])
  })

  it('当事人没有被听取之前，不对任何人作记录，也不能受理、决定、发证、撤回或者另行办结', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON))
    expect(driver.now.breaches).toEqual([])
    for (const command of [
      { type: 'decideResult', granted: true, reason: '' },
      { type: 'withdraw', reason: '不办了' },
      { type: 'endOtherwise', way: 'voided', reason: '误登记' },
    ] as const) {
      expect(driver.attempt(command, leadOn(FOUND_ON))).toBe('K334')
    }
    expect(entered().run(finding('core-1'), on(FOUND_ON)).attempt({ type: 'acceptFull' }, on(FOUND_ON))).toBe('K334')
  })
})

describe('行政处罚法 第四十四条、第四十五条、第六十二条：事先告知，陈述、申辩', () => {
  it('有文书、经办人、期限：先送达，再等待，再由主管决定', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON))
    expect(driver.now.documents.at(-1)).toMatchObject({ kind: 'priorNotice', handOut: { since: FOUND_ON } })
    expect(waits(driver)).toContainEqual(['deliverPriorNotice', '2026-05-07'])
    driver.run(delivery(FOUND_ON), on('2026-05-07'))
    expect(waits(driver)).toEqual(
      expect.arrayContaining([
        ['hearDefence', LAST_DAY],
        ['decideFalsehood', '2026-05-13'],
      ]),
    )
    driver.run(STATEMENT, on('2026-05-08'))
    expect(waits(driver)).toContainEqual(['decideFalsehood', '2026-05-09'])
  })

  it('期限自送达之日起算，五个工作日；未满不能决定，届满可以', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON))
    expect(driver.attempt(PROVEN, leadOn('2026-06-30'))).toBe('K335')
    driver.run(delivery(FOUND_ON), on(FOUND_ON))
    expect(driver.attempt(PROVEN, leadOn(LAST_DAY))).toBe('K335')
    driver.run(PROVEN, leadOn('2026-05-13'))
    expect(driver.now.falsehood?.decided).toMatchObject({ unheard: true })
  })

  it('天数由大厅规则定，写在告知里；之后规则改变不影响已告知的', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON, rules({ defenceDays: 10 })))
    driver.run(delivery(FOUND_ON), on(FOUND_ON))
    expect(driver.now.falsehood?.delivered?.until.date).toBe('2026-05-19')
  })

  it.each([
    ['陈述、申辩已听取', STATEMENT],
    ['明确放弃', WAIVER],
  ])('%s，不必等期限届满', (_, heard) => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON)).run(delivery(FOUND_ON), on(FOUND_ON))
    driver.run(heard, on('2026-05-07'))
    expect(driver.attempt(PROVEN, leadOn('2026-05-07'))).toBe('ok')
  })

  it('陈述要写明复核意见（第四十五条）', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON))
    expect(driver.attempt({ ...STATEMENT, weighed: ' ' } as typeof STATEMENT, on(FOUND_ON))).toBe('K313')
  })

  it('由第二人决定：查明的人、非主管不能决定', () => {
    const driver = accepted().run(finding('core-1'), leadOn(FOUND_ON)).run(WAIVER, on(FOUND_ON))
    expect(driver.attempt(PROVEN, on(FOUND_ON))).toBe('K312')
    expect(driver.attempt(PROVEN, leadOn(FOUND_ON))).toBe('K312')
    const second = { operator: { id: 'lead-2', name: '主管二', role: 'supervisor' } } as const
    expect(driver.attempt(PROVEN, on(FOUND_ON, second))).toBe('ok')
  })

  it('告知之后阶段变了，按新的阶段重新告知', () => {
    const driver = CaseDriver.prepared(['core-2'], found(), safetyItem())
    // The five days were over before.
    driver.run(finding('core-1'), on(LAST_DAY)).run({ type: 'countAsAccepted' }, on(LAST_DAY))
    expect(driver.now.status).toBe('accepted')
    driver.run(WAIVER, on(LAST_DAY))
    expect(driver.attempt(PROVEN, leadOn(LAST_DAY))).toBe('K336')
    driver.run(finding('core-1'), on(LAST_DAY))
    expect(driver.now.falsehood).not.toHaveProperty('defence')
    expect(driver.now.falsehood?.intended.consequence).toBe('refused')
    expect(driver.run(WAIVER, on(LAST_DAY)).attempt(PROVEN, leadOn(LAST_DAY))).toBe('ok')
  })

  it('第四十五条没有列事先告知：办理期限照常计算', () => {
    const driver = accepted()
    const { clock } = driver.now
    expect(decided(driver).now.clock).toEqual(clock)
    expect(driver.now.clock?.stops).toEqual([])
  })

  it('不按虚假材料处理的，办件继续，不作记录', () => {
    const driver = accepted().run(finding('core-1'), on(FOUND_ON))
    driver.run({ type: 'decideFalsehood', proven: false, reason: '出具机构更正' }, leadOn(FOUND_ON))
    expect(driver.now).toMatchObject({ status: 'accepted', breaches: [], falsehood: { dropped: {} } })
    expect(driver.granted(on(FOUND_ON)).now.result).toMatchObject({ granted: true })
  })
})

describe('行政许可法 第七十八条：准予之前', () => {
  it('受理前：不予受理并给予警告，办理结果 1', () => {
    const driver = decided(entered())
    expect(driver.now).toMatchObject({
      status: 'closed',
      closing: { outcome: 'untrue', result: '1' },
      falsehood: { decided: { consequence: 'notAccepted', warning: { zh: expect.stringContaining('第九条第一项') } } },
      breaches: [{ kind: 'false', subjects: ['subject-applicant'] }],
    })
    expect(driver.now.documents.at(-1)).toMatchObject({ kind: 'endNotice' })
  })

  it('受理后：不予许可并给予警告，办理结果 6', () => {
    expect(decided(accepted()).now).toMatchObject({
      closing: { outcome: 'untrueRefused', result: '6' },
      falsehood: { decided: { consequence: 'refused', warning: {} } },
    })
  })

  it('补交的材料虚假，由核验人查明，同样先告知', () => {
    const driver = supplied(acceptedUnder({}, ['days'], safetyItem()), FOUND_ON)
    driver.run({ type: 'findFalse', owedId: DAYS, reason: '印章系伪造' }, on(FOUND_ON))
    expect(driver.now).toMatchObject({
      falsehood: { materialIds: ['days'], facts: '印章系伪造', foundBy: '窗口一' },
      owed: [{ status: 'supplied' }],
      breaches: [],
    })
    expect(driver.attempt({ type: 'acceptSupply', owedId: DAYS }, on(FOUND_ON))).toBe('K334')
    driver.run(WAIVER, on(FOUND_ON)).run(PROVEN, leadOn(FOUND_ON))
    expect(driver.now).toMatchObject({ owed: [{ status: 'void' }], breaches: [{ owedId: DAYS, kind: 'false' }] })
  })

  it.each([
    ['一般许可：警告，不限制再次申请', item({ taskType: '01' }), true, false],
    ['安全事项：警告，一年内不得再次申请', safetyItem(), true, true],
    [
      '给付等其他事项：没有法律依据，不警告、不限制（行政处罚法第三十八条）',
      safetyItem({ taskType: '05' }),
      false,
      false,
    ],
  ] as const)('%s', (_, chosen, warned, barred) => {
    const { decided: decision } = decided(entered(chosen)).now.falsehood ?? {}
    expect([decision?.warning !== undefined, decision?.bar !== undefined]).toEqual([warned, barred])
  })
})

describe('行政许可法 第六十九条第二款、第七十九条：准予之后', () => {
  it('撤销许可，不是撤销受理：自己的结局和文书，办理结果 2；没有警告；三年', () => {
    const { now } = decided(granted())
    expect(now).toMatchObject({
      status: 'closed',
      closing: { outcome: 'grantRevoked', result: '2' },
      falsehood: {
        decided: { consequence: 'revoked', bar: { from: '2026-05-08', to: '2029-05-08' } },
      },
    })
    expect(now.falsehood?.decided).not.toHaveProperty('warning')
    expect(now.documents.at(-1)).toMatchObject({ kind: 'revocation' })
  })

  it('发证、办结之后也一样；之后只待归档', () => {
    const driver = granted(safetyItem({ yieldsCertificate: false }))
    driver.run({ type: 'close', result: '6', reason: '' }, on('2026-05-06'))
    expect(decided(driver).now.closing).toMatchObject({ outcome: 'grantRevoked' })
    expect(waits(driver)).toEqual([['archive', '2027-06-30']])
  })

  it('不予许可的、已撤回的不再撤销', () => {
    const refused = accepted()
    refused.record({ type: 'ResultDecided', on: localDate('2026-05-06'), granted: false, reason: '不符合' })
    expect(refused.attempt(finding('core-1'), on(FOUND_ON))).toBe('K303')
    const withdrawn = accepted().run({ type: 'withdraw', reason: '不办了' })
    expect(withdrawn.attempt(finding('core-1'), on(FOUND_ON))).toBe('K303')
  })
})

describe('不得再次申请该行政许可', () => {
  const bar: BarInForce = {
    from: localDate('2026-05-08'),
    to: localDate('2027-05-08'),
    basis: DEFAULT_RULES.falsehood.bars.beforeGrant.basis,
    caseNumber: 'T-0001-20260430-0001',
    disputed: false,
  }

  it('自决定之日起一年，含最后一日，期满自行解除（民法典第二百零一条、第二百零二条）', () => {
    const { now } = decided(accepted())
    expect(barOf(now, localDate('2027-05-08'))).toMatchObject({ from: '2026-05-08', to: '2027-05-08' })
    expect(barOf(now, localDate('2027-05-09'))).toBeUndefined()
    expect(yearsAfter(localDate('2028-02-29'), 1)).toBe('2029-02-28')
    expect(yearsAfter(localDate('2028-02-29'), 4)).toBe('2032-02-29')
  })

  it.each([
    ['材料齐全的', [], 'acceptFull'],
    ['容缺的', ['days'], 'acceptOwing'],
  ] as const)('期间内不能受理：%s，写明至何时、依据和救济', (_, missing, type) => {
    const driver = CaseDriver.prepared(missing, found(), safetyItem())
    if (type === 'acceptOwing') driver.promise()
    const decision = driver.decisionOn({ type }, facts({ bars: [bar] }))
    expect(decision).toMatchObject({ ok: false, refusal: { code: 'K333', gates: [{ id: 'noBar', code: 'G11' }] } })
    const said = decision.ok ? '' : (decision.refusal.about?.[0]?.zh ?? '')
    for (const text of ['2027-05-08', '第七十八条', '异议', '行政复议', '行政诉讼']) expect(said).toContain(text)
    expect(driver.attempt({ type })).toBe('ok')
  })

  it('不能因沉默视为受理，主管不能放行，大厅和事项不能关闭这一条件', () => {
    const silent = CaseDriver.prepared(['core-2'], found(), safetyItem())
    silent.run({ type: 'countAsAccepted' }, on(LAST_DAY, { bars: [bar] }))
    expect(silent.now.status).toBe('draft')
    const off = { enabled: false, basis: bar.basis }
    const gates = { ...DEFAULT_RULES.gates, noBar: off }
    const driver = entered(safetyItem({ gates: { noBar: off } }))
    const assessment = assess(driver.now, facts({ bars: [bar], ...rules({ gates }) }))
    expect(assessment.binding.map(({ id }) => id)).toEqual(['noBar'])
    expect(assessment.undecided).not.toContain('noBar')
    expect(assessment.answers).not.toContain('acceptFull')
  })

  it.each([
    ['一次性告知', { type: 'giveOneTimeNotice' }, 'noticed'],
    ['收件暂存', { type: 'holdPapers' }, 'held'],
    ['取消登记', { type: 'discard' }, 'discarded'],
  ] as const)('期限过后%s也不视为受理', (_, command, status) => {
    const driver = CaseDriver.prepared(['core-2'], found(), safetyItem())
    expect(driver.run(command, on(LAST_DAY, { bars: [bar] })).now.status).toBe(status)
    expect(driver.events.map(({ type }) => type)).not.toContain('DeemedAccepted')
  })

  it('限制期间收到的申请，期满以后也不因此前的沉默视为受理', () => {
    const ended = { ...bar, from: localDate('2025-05-06'), to: localDate('2026-05-06') }
    const driver = CaseDriver.prepared(['core-2'], found(), safetyItem())
    const later = on(LAST_DAY, { bars: [ended] })
    expect(driver.run({ type: 'countAsAccepted' }, later).now.status).toBe('draft')
    // The bar itself is over: it may be accepted now.
    const full = CaseDriver.prepared([], found(), safetyItem()).run({ type: 'acceptFull' }, later)
    expect(full.now.acceptance).toMatchObject({ on: LAST_DAY, deemedOn: undefined })
    expect(
      driver.attempt(
        { type: 'endOtherwise', way: 'barred', reason: '在限制期间内' },
        leadOn(LAST_DAY, { bars: [ended] }),
      ),
    ).toBe('K303')
  })

  it('由主管不予受理，写明所据的决定；没有限制的不能用', () => {
    const end = { type: 'endOtherwise', way: 'barred', reason: '在限制期间内' } as const
    expect(entered().attempt(end, leadOn(FOUND_ON))).toBe('K303')
    const driver = entered().run(end, leadOn(FOUND_ON, { bars: [bar] }))
    expect(driver.now.closing).toMatchObject({ outcome: 'barred', result: '1', bar })
    const closed = driver.events.at(-1)
    expect(closed?.type === 'Closed' && ENDING_DESCRIPTIONS.Closed.document?.(closed)).toBe('endNotice')
  })

  it('异议（复议、诉讼）成立，记录和限制一并撤销；异议期间不停止', () => {
    const driver = decided(accepted())
    const breachId = driver.now.breaches[0]?.breachId ?? ''
    const day = on('2026-05-11')
    driver.run(
      { type: 'raiseObjection', objectionId: 'o', about: { kind: 'breach', breachId }, reason: '不是我交的' },
      day,
    )
    expect(barOf(driver.now, localDate('2026-05-11'))).toMatchObject({ disputed: true })
    driver.run(
      { type: 'decideObjection', objectionId: 'o', upheld: true, reason: '复议决定撤销' },
      leadOn('2026-05-12'),
    )
    expect(barOf(driver.now, localDate('2026-05-12'))).toBeUndefined()
    expect(driver.now.breaches).toMatchObject([{ struckOn: '2026-05-12' }])
  })

  it('信用修复只及于本厅记录，不解除法定的限制', () => {
    const driver = decided(accepted())
    const breachId = driver.now.breaches[0]?.breachId ?? ''
    driver.run({ type: 'repairBreach', breachId, reason: '已改正' }, leadOn('2026-05-12'))
    expect(barOf(driver.now, localDate('2026-05-12'))).toBeDefined()
  })

  it('安全事项始终列出这一条件；其他事项没有限制的不列', () => {
    const listed = (chosen = safetyItem()) =>
      assess(entered(chosen).now, facts()).gates.some(({ id }) => id === 'noBar')
    expect([listed(), listed(item())]).toEqual([true, false])
  })
})

describe('以前的版本', () => {
  it('已记为核查不实的，不再撤销受理：先告知，再决定，不重复记录', () => {
    const driver = supplied(acceptedUnder({}, ['days'], safetyItem()), FOUND_ON)
    const breachId = 'T-0001-20260430-0001-B1'
    const date = localDate(FOUND_ON)
    driver.record({
      type: 'ObligationLapsed',
      owedId: DAYS,
      on: date,
      because: 'foundFalse',
      decideBy: { date, provisional: false },
      reason: '伪造',
    })
    driver.record({
      type: 'BreachRecorded',
      breachId,
      owedId: DAYS,
      kind: 'false',
      subjects: [],
      on: date,
      until: date,
    })
    expect(driver.attempt({ type: 'dispose', reason: '不实' }, leadOn(FOUND_ON))).toBe('K337')
    const dropped = new CaseDriver()
    for (const event of driver.events) dropped.record(event)
    decided(driver, 'days')
    expect(driver.now).toMatchObject({ breaches: [{ breachId }], closing: { outcome: 'untrueRefused' } })
    dropped.run(finding('days'), on(FOUND_ON))
    dropped.run({ type: 'decideFalsehood', proven: false, reason: '查证属实' }, facts({ ...SUPERVISOR }))
    expect(dropped.now).toMatchObject({ owed: [{ status: 'supplied' }], breaches: [{ struckOn: expect.any(String) }] })
  })
})
