import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import { faultOf, on } from '../../../support/halls/application.ts'
import { owedOf, SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

/** Accepted and taken up 04-30: due 05-11, promised for 05-18; twenty working days end on 06-01. */
const owing = async () => hall.takenUp(await hall.owing({ missing: ['lease'] }))

async function extended(view: CaseView, days: number, forceMajeure: boolean): Promise<CaseView> {
  const request = { kind: 'extension', owedId: owedOf(view, 'lease').owedId, days, forceMajeure } as const
  const requestId = randomUUID()
  const asked = await hall.clerk.cases.askApproval({ ...on(view), requestId, request, reason: '台风停运' })
  return hall.lead.cases.answerApproval({ ...on(asked), requestId, approved: true, reason: '情况属实' })
}

/** What the office is held to, by day and light. */
async function officeDue(): Promise<unknown[]> {
  const { rows } = await hall.lead.worklists.rows({ list: 'officeDue' })
  return rows.map(({ light, values }) => [values['rule'], values['due'], light])
}

describe('补交挂起：自申请人自己的日期次日起，至补交合格之日止，不计入承诺办结时限', () => {
  it('整改晚于承诺办结日的：不亮红灯，文书写明，补齐后剩余时限顺延，说明理由', async () => {
    let view = await owing()
    expect(await hall.document(view, 'promise')).toContain('自该日次日起至补交之日止不计入承诺办结时限')
    await hall.day('2026-05-12')
    view = await hall.see(view)
    expect(view).toMatchObject({
      platform: '3',
      clock: {
        finish: { date: '2026-05-18' },
        statutory: { date: '2026-06-01' },
        stops: [{ cause: 'suspension', from: '2026-05-11', until: { date: '2026-05-14' } }],
      },
      lapse: { officeTime: 'clockStops' },
    })
    const paper = await hall.document(view, 'waitNotice')
    for (const text of [
      '补交挂起告知书',
      '自 2026年5月11日 次日起',
      '租赁合同',
      '2026年5月18日',
      '至 2026年6月1日',
      '第四十五条',
    ]) {
      expect(paper.replace(/\s/g, '')).toContain(text.replace(/\s/g, ''))
    }
    await hall.day('2026-05-14')
    view = await hall.clerk.cases.promiseCure(on(await hall.see(view)))
    expect(view).toMatchObject({ clock: { stops: [{ until: { date: '2026-05-21' } }] } })
    expect(await hall.document(view, 'curePromise')).toContain('不计入承诺办结时限')
    await hall.day('2026-05-20')
    expect(await officeDue()).toEqual([])
    view = await hall.bring(await hall.see(view), 'lease')
    expect(view).toMatchObject({ platform: '0', breaches: [], clock: { finish: { date: '2026-05-27' }, stops: [] } })
    expect(await hall.document(view, 'completionSlip')).toContain('2026年5月27日')
    const why = await hall.explained(view)
    for (const text of ['法定办结期限（不停）', '2026-05-18 → 2026-05-27', '停止计时（补交挂起）']) {
      expect(why).toContain(text)
    }
  })

  it('延期：原来约定的日期过后停止计时，不算逾期；延期通知写明', async () => {
    let view = await extended(await owing(), 5, false)
    expect(await hall.document(view, 'extensionNotice')).toContain('不计入承诺办结时限')
    await hall.day('2026-05-12')
    view = await hall.see(view)
    expect(view).toMatchObject({
      platform: '3',
      clock: { stops: [{ from: '2026-05-11', until: { date: '2026-05-18' } }] },
    })
    expect(owedOf(view, 'lease')).not.toHaveProperty('lateness')
    expect(await hall.document(view, 'waitNotice')).toContain('租赁合同')
    await hall.day('2026-05-18')
    view = await hall.bring(await hall.see(view), 'lease')
    expect(view.clock).toMatchObject({ finish: { date: '2026-05-25' } })
    expect(await hall.explained(view)).toContain('新日期晚于承诺办结日的')
  })

  it('不可抗力晚于法定办结期限的：法定期限另列，提前亮黄灯，过后亮红灯，可以依法延长', async () => {
    let view = await extended(await owing(), 30, true)
    await hall.day('2026-05-12')
    await hall.day('2026-05-26')
    expect(await officeDue()).toEqual([])
    await hall.day('2026-05-27')
    expect(await officeDue()).toEqual([['JC-09', '2026-06-01', 'yellow']])
    view = await hall.see(view)
    expect(view.steps).toMatchObject([{ kind: 'statutoryLimit', on: '2026-06-01' }, { kind: 'supply' }])
    const requestId = randomUUID()
    const request = { kind: 'finish', days: 10 } as const
    view = await hall.clerk.cases.askApproval({ ...on(view), requestId, request, reason: '台风停运' })
    view = await hall.lead.cases.answerApproval({ ...on(view), requestId, approved: true, reason: '同意' })
    expect(view.clock).toMatchObject({ statutory: { date: '2026-06-15' } })
    await hall.day('2026-06-16')
    expect(await officeDue()).toEqual([['JC-09', '2026-06-15', 'red']])
  })
})

describe('不得晚于承诺办结日（大厅可选）', () => {
  beforeEach(async () => {
    await hall.remove()
    hall = await SituationHall.start({ rules: { editions: [{ officeTime: 'capped' }] } } as object)
  })

  it('延期、不可抗力的最后一日随操作给出，超过的不受理；承诺书写明', async () => {
    const view = await owing()
    const limits = view.owed[0]?.actions.find(({ about }) => about.request === 'extension')?.limits
    // Two working days are kept for the work: 05-14 is the last day, three working days after 05-11.
    expect(limits).toMatchObject({ latest: '2026-05-14', days: { max: 3 }, daysOfForceMajeure: { max: 3 } })
    expect(await hall.document(view, 'promise')).toContain('承诺办结日期不因此推迟')
    expect((await faultOf(extended(view, 4, true))).code).toBe('K325')
    expect((await extended(view, 3, true)).owed[0]).toMatchObject({ due: { date: '2026-05-14' } })
  })

  it('宽限、整改也到这一日为止，时限不停', async () => {
    const view = await owing()
    await hall.day('2026-05-12')
    const late = await hall.see(view)
    expect(late).toMatchObject({ platform: '0', clock: { stops: [] }, owed: [{ lateness: { cureOffered: false } }] })
    expect(late.owed[0]?.lateness?.graceUntil.date).toBe('2026-05-14')
  })
})
