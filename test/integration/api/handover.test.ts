import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { HandoverInput } from '../../../electron/api/contract/cases.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import {
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  TestApplication,
} from '../../support/halls/application.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

const RENEWAL = 'CC-WJ-0101'

let hall: TestApplication
let clerk: HallClient
beforeAll(async () => {
  hall = await TestApplication.start()
  clerk = hall.client()
})
afterAll(() => hall.remove())

async function granted(): Promise<CaseView> {
  const accepted = await clerk.cases.acceptFull(on(await prepareCase(clerk, 'wang', RENEWAL, [])))
  return hall.client('examiner-1').cases.decideResult({ ...on(accepted), granted: true, reason: '' })
}

const give = (view: CaseView, handover: HandoverInput) => clerk.cases.handOver({ ...on(view), handover })
const card = async (id: string) => ({ kind: 'card', readingId: await readCard(clerk, id) }) as const
const events = async ({ caseId }: CaseView) => (await clerk.cases.history({ caseId })).map(({ type }) => type)

it('while another person’s card lies on the reader nothing is handed over, and the answer says who may collect', async () => {
  const view = await granted()
  const before = await events(view)
  const fault = await faultOf(give(view, { method: 'counter', collector: await card('li') }))
  expect(fault).toMatchObject({
    code: 'K395',
    about: [{ zh: '申请人' }, { zh: '经办人' }, { zh: '持授权文件的代领人' }],
  })
  expect(await events(view)).toEqual(before)
  const { readingId } = await card('wang')
  expect(await clerk.people.roleInCase({ readingId, caseId: view.caseId })).toEqual({
    roles: ['applicant', 'handler'],
    onReader: true,
    newest: true,
  })
  expect((await give(view, { method: 'counter', collector: { kind: 'card', readingId } })).status).toBe('handedOver')
})

it('a reading that is not the newest does not identify a collector', async () => {
  const view = await granted()
  const first = await card('wang')
  await card('li')
  expect((await faultOf(give(view, { method: 'counter', collector: first }))).code).toBe('K399')
  const { roles, newest, onReader } = await clerk.people.roleInCase({ readingId: first.readingId, caseId: view.caseId })
  expect([roles.length, newest, onReader]).toEqual([2, false, false])
  await clerk.reader.liftCard()
  const again = await card('wang')
  await clerk.reader.liftCard()
  expect((await give(view, { method: 'counter', collector: again })).handover).toMatchObject({ identified: 'card' })
})

it('an old reading is good while its card lies there, and expires when it is lifted', async () => {
  const view = await granted()
  hall.setClock('2026-08-03')
  const collector = await card('wang')
  hall.setClock('2026-08-03T11:00:00+08:00')
  expect((await clerk.people.roleInCase({ readingId: collector.readingId, caseId: view.caseId })).onReader).toBe(true)
  await clerk.reader.liftCard()
  await expect.poll(async () => (await faultOf(give(view, { method: 'counter', collector }))).code).toBe('K318')
  hall.setClock(undefined)
})

it('a party without a card is typed, with a reason; another person’s number is refused', async () => {
  const view = await granted()
  const typed = { kind: 'typed', name: WANG.name, number: WANG.idNumber } as const
  expect((await faultOf(give(view, { method: 'counter', collector: typed }))).code).toBe('K313')
  const li = { kind: 'typed', name: LI.name, number: LI.idNumber } as const
  expect((await faultOf(give(view, { method: 'counter', collector: li, reason: '未带证件' }))).code).toBe('K395')
  // The number of a party with another name; a space is no other name.
  const misnamed = { ...typed, name: LI.name }
  expect((await faultOf(give(view, { method: 'counter', collector: misnamed, reason: '未带证件' }))).code).toBe('K395')
  const spaced = { ...typed, name: '王 样本' }
  const given = await give(view, { method: 'counter', collector: spaced, reason: '身份证补办中' })
  expect(given.handover).toMatchObject({
    takenBy: 'applicant',
    name: '王*本',
    identified: 'typed',
    reason: '身份证补办中',
  })
})

it('a collector with an authority is recorded, masked on screens, unmasked on the receipt, and can be erased', async () => {
  const view = await granted()
  const authority = { kind: 'powerOfAttorney', number: '粤2026-3', seen: 'original' } as const
  const collector = await card('huang')
  const given = await give(view, { method: 'counter', collector, authority })
  expect(given.handover).toMatchObject({
    takenBy: 'other',
    name: expect.stringMatching(/\*/),
    authority: { zh: '授权委托书 粤2026-3（已核对原件）' },
  })
  const receipt = () => clerk.documents.render({ caseId: view.caseId, kind: 'deliveryReceipt' })
  const name = /<dt>领取人<\/dt><dd><bdi>(.*?)<\/bdi>　身份证号 <bdi>(\d{17}[\dX])<\/bdi>/.exec((await receipt()).html)
  const [, shown = '', number = ''] = name ?? []
  expect(shown).not.toBe('')
  const history = JSON.stringify(await clerk.cases.history({ caseId: view.caseId }))
  expect(history).toContain('授权委托书 粤2026-3')
  expect(history).not.toContain(number)

  const { store } = hall.application.parts
  const rows = await store.db.selectFrom('event').selectAll().where('stream', '=', view.caseId).execute()
  expect(rows.some(({ body }) => body.includes(number) || body.includes(shown))).toBe(false)
  const { before, after } = await rebuildProjections(store.db, store.cases)
  expect(after).toBe(before)

  const asked = { by: 'number', kind: 'person', number, purpose: '本人申请' } as const
  await hall.client('admin-1').subjects.erase({ asked, reason: '本人申请' })
  const html = (await receipt()).html
  expect(html).not.toContain(number)
  expect(html).toContain('（已删除）')
  expect(html).toContain(WANG.idNumber)
})

it('a result that is sent goes to a party', async () => {
  const view = await granted()
  const given = await give(view, { method: 'electronic', takenBy: 'applicant' })
  expect(given.handover).toMatchObject({ method: 'electronic', takenBy: 'applicant', identified: 'record' })
})

it('a party’s step is refused while somebody else’s card lies on the reader', async () => {
  const draft = await prepareCase(clerk, 'wang', RENEWAL, ['business-licence'])
  let view = await clerk.cases.preparePromise(on(draft))
  const number = view.promise?.number ?? ''
  const { readingId: other } = await card('li')
  expect((await faultOf(clerk.cases.signPromise({ ...on(view), number, present: other }))).code).toBe('K398')
  const { readingId: own } = await card('wang')
  view = await clerk.cases.signPromise({ ...on(view), number, present: own })
  view = await clerk.cases.acceptOwing(on(view))
  const history = await clerk.cases.history({ caseId: view.caseId })
  expect(history.find(({ type }) => type === 'PromiseSigned')?.lines).toContainEqual({
    zh: '在场读卡：经办人',
    en: 'card read: the handler',
  })
  const owedId = view.owed[0]?.owedId ?? ''
  view = await clerk.cases.supply({ ...on(view), owedId, method: 'counter', present: own })
  expect(view.owed[0]?.supply?.by).toBe('applicant')
})
