import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import type { DocumentKind } from '../../../../electron/api/contract/documents.ts'
import { on } from '../../../support/halls/application.ts'
import { SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const OFFICE = '下列材料由本机关自行取得，申请人不必提交'

async function partsOf(view: CaseView, kind: DocumentKind) {
  const [citizens = '', offices = ''] = (await hall.document(view, kind)).split(OFFICE)
  return { citizens, offices }
}

describe('免提交的由机关取得（广东省优化营商环境条例第二十九条），不印作申请人的', () => {
  it.each(['promise', 'notice', 'supplyReceipt', 'collectionNotice'] as const)('%s', async kind => {
    let view = await hall.promise(await hall.arrive({ item: 'S-MODES', missing: ['lease', 'insurance'] }))
    if (kind !== 'promise') view = await hall.clerk.cases.acceptOwing(on(view))
    if (kind === 'supplyReceipt') {
      const owedId = view.owed.find(({ materialId }) => materialId === 'lease')?.owedId ?? ''
      view = await hall.clerk.cases.supply({ ...on(view), owedId, method: 'counter', by: 'handler' })
    }
    if (kind === 'collectionNotice') view = await hall.granted(view)
    const { citizens, offices } = await partsOf(view, kind)
    expect(citizens).toContain('租赁合同')
    expect(citizens).not.toContain('社保证明')
    expect(offices).toContain('社保证明')
    expect(offices).toContain('数据共享')
    expect(offices).toContain('测试部门')
  })

  it.each(['oneTimeNotice', 'heldReceipt'] as const)('%s', async kind => {
    const view = await hall.arrive({ item: 'S-MODES', missing: ['application', 'insurance'] })
    const told = kind === 'oneTimeNotice' ? hall.clerk.cases.giveOneTimeNotice : hall.clerk.cases.holdPapers
    const { citizens, offices } = await partsOf(await told(on(view)), kind)
    expect(citizens).toContain('申请书')
    expect(citizens).not.toContain('社保证明')
    expect(offices).toContain('社保证明')
  })

  it('只差免提交的：材料齐全，不查信用、不签承诺；机关取得之前不发放', async () => {
    const view = await hall.arrive({ item: 'S-MODES', missing: ['insurance'] })
    expect(view).toMatchObject({ assessment: { outcome: 'full', toBring: [] }, credit: {} })
    const accepted = await hall.clerk.cases.acceptFull(on(view))
    expect(accepted).toMatchObject({ locked: true, owed: [{ materialId: 'insurance', byCitizen: false }] })
    const { citizens, offices } = await partsOf(accepted, 'notice')
    expect(citizens).not.toContain('社保证明')
    expect(offices).toContain('社保证明')
    const { plain } = await hall.clerk.cases.why({ caseId: view.caseId })
    expect(plain.bring).toEqual([])
    expect(plain.reasons.map(({ zh }) => zh)).toEqual(['由我们取得，您不必提交：社保证明'])
    const { rows } = await hall.lead.worklists.rows({ list: 'all' })
    expect(rows).toHaveLength(1)
    expect(accepted.parties.handler?.standing.owed).toBe(0)
  })
})
