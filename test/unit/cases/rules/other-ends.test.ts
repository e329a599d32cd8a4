import { describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../../electron/cases/commands.ts'
import type { ChosenEnd } from '../../../../electron/cases/ending/events.ts'
import { OTHER_ENDS } from '../../../../electron/cases/ending/other-ends.ts'
import { platformStatus } from '../../../../electron/cases/model/platform-status.ts'
import { CaseDriver, found } from '../../../support/cases/case-builder.ts'
import { acceptedUnder, checked, leadOn, nights, on, supplied } from '../../../support/cases/rule-days.ts'

const end = (way: ChosenEnd, reason = '另有规定'): CaseCommand => ({ type: 'endOtherwise', way, reason })
const DAY = '2026-05-06'

describe('行政许可法 第三十二条第一款第一项、第二项：不予受理', () => {
  it.each(['notNeeded', 'notCompetent'] as const)('%s：受理前由主管写明理由，有编号、有文书，结果 1', way => {
    const driver = CaseDriver.prepared(['days'])
    expect(driver.attempt(end(way), on(DAY))).toBe('K312')
    expect(driver.attempt(end(way, ' '), leadOn(DAY))).toBe('K313')
    driver.run(end(way), leadOn(DAY, { nextCaseNumber: 'T-0001-20260506-0001' }))
    expect(driver.now).toMatchObject({
      status: 'closed',
      caseNumber: 'T-0001-20260506-0001',
      closing: { result: '1', outcome: way },
      breaches: [],
    })
    expect(driver.now.documents.at(-1)).toMatchObject({ kind: 'endNotice' })
    expect(platformStatus(driver.now)).toBe('1')
  })

  it('受理之后不能再不予受理；已有编号的沿用', () => {
    expect(acceptedUnder({}).attempt(end('notNeeded'), leadOn(DAY))).toBe('K303')
    const told = CaseDriver.prepared(['days']).run({ type: 'giveOneTimeNotice' })
    const { caseNumber } = told.now
    expect(told.run(end('notCompetent'), leadOn(DAY)).now.caseNumber).toBe(caseNumber)
  })

  it('等待主管决定的，问题随之了结', () => {
    const driver = CaseDriver.prepared(['days'], found({ grade: 'C' })).run({ type: 'askPerson', reason: '请示' })
    expect(driver.run(end('notNeeded'), leadOn(DAY)).now).toMatchObject({ status: 'closed', question: undefined })
  })
})

describe('作废（办理结果 2）', () => {
  it('登记有误的由主管作废，承诺和期限一并消灭，不作记录', () => {
    const driver = acceptedUnder({}).run(end('voided', '选错事项'), leadOn(DAY))
    expect(driver.now).toMatchObject({ closing: { result: '2' }, owed: [{ status: 'void' }], breaches: [] })
  })

  it('没有编号的登记不制发文书', () => {
    const driver = CaseDriver.prepared(['days']).run(end('voided', '重复登记'), leadOn(DAY))
    expect(driver.now).toMatchObject({ status: 'closed', caseNumber: undefined, documents: [] })
  })

  it('已作决定的、已记入履约记录的，不能用作废抹去', () => {
    const decided = acceptedUnder({}).granted(on(DAY))
    expect(decided.attempt(end('voided'), leadOn(DAY))).toBe('K303')
    const breached = nights(acceptedUnder({}), '2026-05-12', '2026-05-15')
    expect(breached.attempt(end('voided'), leadOn('2026-05-15'))).toBe('K303')
  })
})

describe('行政许可法 第三十五条：转报（办理结果 4）', () => {
  it('材料齐全的，连同全部材料报送；还欠材料的不能转报', () => {
    const driver = acceptedUnder({})
    expect(driver.attempt(end('forwarded'), leadOn(DAY))).toBe('K306')
    checked(supplied(driver, DAY), DAY)
    driver.run(end('forwarded', '报市市场监督管理局'), leadOn(DAY))
    expect(driver.now.closing).toMatchObject({ result: '4', outcome: 'forwarded', reason: '报市市场监督管理局' })
  })

  it('没有受理的不能转报', () => {
    expect(CaseDriver.prepared([]).attempt(end('forwarded'), leadOn(DAY))).toBe('K303')
  })
})

it('每种结局都有依据和出路', () => {
  for (const { basis, remedy, name } of Object.values(OTHER_ENDS)) {
    for (const text of [basis, remedy, name]) expect(text.zh && text.en).toBeTruthy()
  }
})
