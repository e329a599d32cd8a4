import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import { faultOf, on } from '../../../support/halls/application.ts'
import { owedOf, SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const PROOF = 'no-offence'
const FOUND = '市场监管平台查询 2026-0511：有一条处罚信息'

const faultCode = async (call: Promise<unknown>) => (await faultOf(call)).code

const promised = () => hall.owing({ item: 'S-PROOF', missing: [PROOF] })

function check(view: CaseView, outcome: 'holds' | 'correct' | 'ordinary' | 'untrue') {
  const { owedId } = owedOf(view, PROOF)
  const isOrdered = outcome === 'correct' || outcome === 'ordinary'
  const { cases } = isOrdered ? hall.lead : hall.clerk
  return cases.checkPromise({ ...on(view), owedId, method: 'sharing', found: FOUND, outcome })
}

describe('告知承诺（国办发〔2020〕42号）', () => {
  it('有自己的告知承诺书，不印补交期限；受理通知书写明不必提交', async () => {
    const view = await hall.promise(await hall.arrive({ item: 'S-PROOF', missing: [PROOF] }))
    expect(view.promise).toMatchObject({ documents: ['proofPromise'] })
    const text = await hall.document(view, 'proofPromise')
    for (const told of ['证明义务', '两年内没有违法记录', '不实承诺的责任', '核查权力', '不公开', '自主选择']) {
      expect(text).toContain(told)
    }
    expect(text).not.toContain('补交期限')
    expect(await faultCode(hall.document(view, 'promise'))).toBe('K370')
    const notice = await hall.document(await hall.clerk.cases.acceptOwing(on(view)), 'notice')
    expect(notice).toContain('所列证明以告知承诺代替，不必提交')
    expect(notice).not.toContain('补交')
  })

  it('同时有容缺材料的，容缺受理承诺书不列这项证明', async () => {
    const view = await hall.promise(await hall.arrive({ item: 'S-PROOF', missing: ['lease', PROOF] }))
    expect(view.promise).toMatchObject({ documents: ['promise', 'proofPromise'] })
    const promise = await hall.document(view, 'promise')
    expect(promise).toContain('租赁合同')
    expect(promise).not.toContain('无违法记录证明')
    expect(await hall.document(view, 'proofPromise')).not.toContain('租赁合同')
  })

  it('不在申请人的欠件、催办里，到期不亮灯；核查在机关的待办里，有日期', async () => {
    const view = await promised()
    await hall.day('2026-05-20')
    const later = await hall.see(view)
    expect(owedOf(later, PROOF)).toMatchObject({ byCitizen: false, light: 'none', overdue: false })
    expect(later.parties.handler?.standing).toMatchObject({ owed: 0, overdue: 0 })
    expect(await faultCode(hall.document(later, 'reminder'))).toBe('K370')
    const { rows } = await hall.lead.worklists.rows({ list: 'verify' })
    expect(rows).toMatchObject([{ light: 'red' }])
  })

  it('核查相符：记下谁、怎样核查的', async () => {
    const view = await check(await promised(), 'holds')
    expect(owedOf(view, PROOF)).toMatchObject({
      status: 'discharged',
      check: { by: 'clerk-1', method: 'sharing', found: FOUND, outcome: 'holds' },
    })
  })
})

describe('决定之前核查不符', () => {
  it('限期整改、期满仍不符、改按普通程序、不予许可，每一步都有告知和说明', async () => {
    let view = await check(await promised(), 'correct')
    expect(owedOf(view, PROOF)).toMatchObject({
      locks: 'office',
      check: { outcome: 'correct', until: { date: '2026-05-08' } },
    })
    expect(await hall.document(view, 'checkNotice')).toMatch(/责令限期整改通知书.*2026年5月8日/s)
    expect(await faultCode(check(view, 'ordinary'))).toBe('K339')
    await hall.day('2026-05-11')
    view = await check(await hall.see(view), 'ordinary')
    expect(owedOf(view, PROOF)).toMatchObject({
      byCitizen: true,
      unpromised: true,
      status: 'owed',
      locks: 'owed',
    })
    expect(view.breaches).toEqual([])
    expect(await hall.document(view, 'checkNotice')).toMatch(/告知承诺核查结果告知书.*请向窗口提交“无违法记录证明”/s)
    const explained = await hall.explained(view)
    expect(explained).toContain('国办发〔2020〕42号')
    expect(explained).toContain('无违法记录证明：与承诺不符，责令限期整改')
    expect(explained).toContain('无违法记录证明：与承诺不符，改按普通程序办理，须提交证明')
    view = await hall.refused(view, '有处罚信息，不具备条件')
    view = await hall.clerk.cases.close({ ...on(view), result: '6', reason: '' })
    expect(view.status).toBe('closed')
  })

  it('提交了证明的，照常准予、领取', async () => {
    let view = await check(await promised(), 'ordinary')
    view = await hall.granted(await hall.bring(view, PROOF))
    expect(view.locked).toBe(false)
  })
})

it('准予之后核查不符：责令限期整改，仍不符的作为承诺不实，由主管处理，并影响以后的容缺受理', async () => {
  let view = await hall.granted(await promised())
  view = await hall.clerk.cases.handOver({ ...on(view), handover: { method: 'post', takenBy: 'applicant' } })
  view = await check(view, 'correct')
  expect([view.locked, owedOf(view, PROOF)?.locks]).toEqual([false, undefined])
  expect(await hall.document(view, 'checkNotice')).toContain('撤销决定')
  await hall.day('2026-05-11')
  view = await check(await hall.see(view), 'untrue')
  expect(view).toMatchObject({ breaches: [], falsehood: { facts: FOUND } })
  expect(view.steps).toContainEqual(expect.objectContaining({ kind: 'deliverPriorNotice', waitsFor: 'clerk' }))
  expect(await hall.explained(view)).toContain('国办发〔2020〕42号')
  view = await hall.clerk.cases.hearDefence({ ...on(view), kind: 'waiver', said: '没有意见', weighed: '' })
  view = await hall.lead.cases.decideFalsehood({ ...on(view), proven: true, reason: '承诺不实' })
  expect(view.closing).toMatchObject({ result: '2' })
  const next = await hall.arrive({ item: 'S-PROOF', missing: [PROOF] })
  expect(next.assessment?.gates).toContainEqual(expect.objectContaining({ id: 'noBreach', result: 'fail' }))
})
