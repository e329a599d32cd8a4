import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { temporaryFolder } from '../../support/files/temporary-folder.ts'
import { type HallClient, on, prepareCase, TestApplication } from '../../support/halls/application.ts'

const RENEWAL = 'CC-WJ-0101'

let folder: string
let hall: TestApplication
let clerk: HallClient
const start = async () => {
  hall = await TestApplication.start({ folder })
  hall.setClock('2026-08-03')
  clerk = hall.client()
}
beforeEach(async () => {
  folder = temporaryFolder()
  await start()
})
afterEach(async () => {
  const { db, cases } = hall.application.parts.store
  const { before, after } = await rebuildProjections(db, cases)
  expect(after).toBe(before)
  await hall.remove()
})

const accepted = async () => clerk.cases.acceptFull(on(await prepareCase(clerk, 'wang', RENEWAL, [])))
const lying = async () =>
  (await clerk.cases.tray()).map(({ caseId, documents }) => [caseId, documents.map(({ kind }) => kind)])
const print = ({ caseId }: CaseView) => clerk.documents.render({ caseId, kind: 'notice' })
const handOut = (view: CaseView, how: 'printed' | 'electronic' | 'notNeeded') => {
  const { expectedVersion: _, ...ids } = on(view)
  return clerk.cases.handOutDocument({ ...ids, kind: 'notice', how })
}

it('a document waits at the window until it is printed, also after a restart', async () => {
  const view = await accepted()
  expect(view.toHandOut).toMatchObject([{ kind: 'notice', title: { zh: '受理通知书' } }])
  expect(await lying()).toEqual([[view.caseId, ['notice']]])
  await print(view)
  await hall.stop()
  await start()
  expect(await lying()).toEqual([[view.caseId, ['notice']]])
  expect(JSON.stringify(await clerk.cases.tray())).not.toContain('王')
  const done = await handOut(view, 'printed')
  expect(done.toHandOut).toEqual([])
  expect(await lying()).toEqual([])
  const history = await clerk.cases.history({ caseId: view.caseId })
  expect(history.at(-1)).toMatchObject({ type: 'DocumentHandedOut', lines: [{ zh: '受理通知书：已打印' }] })
})

it('a clerk can say that a document is not needed, or was sent electronically', async () => {
  for (const how of ['electronic', 'notNeeded'] as const) await handOut(await accepted(), how)
  expect(await lying()).toEqual([])
})

it('staff can go on from the version before a document was printed', async () => {
  const view = await accepted()
  await print(view)
  await handOut(view, 'printed')
  const decided = await hall.client('examiner-1').cases.decideResult({ ...on(view), granted: true, reason: '' })
  expect(decided.result?.granted).toBe(true)
})

it('a printed promise waits at the window until it is signed', async () => {
  const draft = await prepareCase(clerk, 'wang', RENEWAL, ['power-of-attorney'])
  const view = await clerk.cases.preparePromise(on(draft))
  expect(await lying()).toEqual([[view.caseId, []]])
  await clerk.cases.signPromise({ ...on(view), number: view.promise?.number ?? '' })
  expect(await lying()).toEqual([])
})

it('after a week, or at another window, a document stands only with its case', async () => {
  const view = await accepted()
  await clerk.cases.assign({ ...on(await accepted()), operator: 'lead-1', window: '9' })
  expect(await lying()).toEqual([[view.caseId, ['notice']]])
  hall.setClock('2026-08-10')
  expect(await lying()).toHaveLength(1)
  hall.setClock('2026-08-11')
  expect(await lying()).toEqual([])
  const documents = await clerk.documents.list({ caseId: view.caseId })
  expect(documents.map(({ kind, state }) => [kind, state])).toContainEqual(['notice', 'due'])
})
