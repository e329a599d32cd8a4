import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../../electron/api/contract/case-view.ts'
import { faultOf, on } from '../../../support/halls/application.ts'
import { SituationHall } from '../../../support/halls/situations.ts'

let hall: SituationHall
beforeEach(async () => {
  hall = await SituationHall.start()
})
afterEach(() => hall.remove())

const FILE = { archiveNumber: 'WS·2026·D10-0001', retention: 'years30', keeper: '区档案室' } as const

async function waiting(): Promise<readonly (string | undefined)[]> {
  const { rows } = await hall.clerk.worklists.rows({ list: 'toArchive' })
  return rows.map(({ caseId }) => caseId)
}

/** Withdrawn, told of it on paper, its papers given back. */
async function over(): Promise<CaseView> {
  const view = await hall.owing({ missing: ['lease'] })
  const withdrawn = await hall.clerk.cases.withdraw({ ...on(view), reason: '不办了' })
  await hall.document(withdrawn, 'withdrawalNotice')
  await hall.document(withdrawn, 'promise')
  return hall.clerk.cases.returnPapers({ ...on(await hall.see(withdrawn)), method: 'counter', to: 'handler' })
}

it('归档：在待归档清单里，归档目录逐件列明文书和校验值，此后什么都不再改', async () => {
  let view = await over()
  expect([await waiting(), view.steps.map(({ kind, on }) => [kind, on])]).toEqual([
    [view.caseId],
    [['archive', '2027-06-30']],
  ])
  view = await hall.clerk.cases.archive({ ...on(view), ...FILE })
  expect(view).toMatchObject({ platform: '6', archive: { archiveNumber: FILE.archiveNumber, documents: 2 } })
  expect([await waiting(), view.steps]).toEqual([[], []])

  const list = await hall.document(view, 'archiveList')
  const page = await hall.clerk.documents.render({ caseId: view.caseId, kind: 'promise', language: 'zh', paper: 'A4' })
  const hash = createHash('sha256').update(page.html).digest('hex')
  for (const text of ['WS·2026·D10-0001', '30 年', '区档案室', '撤回确认书', page.sha256]) expect(list).toContain(text)
  expect(page.sha256).toBe(hash)
  const before = await hall.clerk.cases.history({ caseId: view.caseId })
  const archived = before.findIndex(({ type }) => type === 'Archived')
  expect(list).toContain(before[archived - 1]?.hash)

  for (const call of [
    hall.clerk.cases.note({ ...on(view), text: '补记' }),
    hall.clerk.cases.archive({ ...on(view), ...FILE }),
    hall.lead.cases.raiseObjection({
      ...on(view),
      objectionId: crypto.randomUUID(),
      reason: '不服',
    }),
    hall.clerk.documents.render({ caseId: view.caseId, kind: 'rightsNotice' }),
  ]) {
    expect(['K393', 'K370']).toContain((await faultOf(call)).code)
  }
  const listed = await hall.clerk.documents.list({ caseId: view.caseId })
  expect(listed.map(({ state }) => state)).toEqual(['issued', 'issued', 'issued'])
  expect((await hall.clerk.cases.history({ caseId: view.caseId })).map(({ type }) => type)).toEqual(
    before.map(({ type }) => type),
  )
  expect(await hall.explained(view)).toContain('案卷归档')
})

it('启封：主管写明理由，办件继续，重新归档；两份目录都在', async () => {
  let view = await hall.clerk.cases.archive({ ...on(await over()), ...FILE })
  expect((await faultOf(hall.clerk.cases.openArchive({ ...on(view), reason: '补记' }))).code).toBe('K312')
  view = await hall.lead.cases.openArchive({ ...on(view), reason: '补记来信' })
  expect(view).toMatchObject({ platform: '1', archive: { opened: { by: '主管演示员', reason: '补记来信' } } })
  view = await hall.clerk.cases.note({ ...on(view), text: '来信一件' })
  view = await hall.clerk.cases.archive({ ...on(view), ...FILE, archiveNumber: 'WS·2026·D10-0002' })
  const lists = await hall.clerk.documents.list({ caseId: view.caseId })
  expect(lists.filter(({ kind }) => kind === 'archiveList')).toHaveLength(2)
  expect(await hall.document(view, 'archiveList')).toContain('WS·2026·D10-0002')
})

it('归档：还没办完的不归（K394），写明还差什么', async () => {
  const view = await hall.owing({ missing: ['lease'] })
  const withdrawn = await hall.clerk.cases.withdraw({ ...on(view), reason: '不办了' })
  const fault = await faultOf(hall.clerk.cases.archive({ ...on(withdrawn), ...FILE }))
  expect([fault.code, JSON.stringify(fault)]).toEqual(['K394', expect.stringContaining('退还材料')])
  expect(withdrawn.actions.find(({ id }) => id === 'archive')?.because?.code).toBe('K394')
})
