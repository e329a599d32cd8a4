import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { passDays } from '../../../electron/desk/night/pass-days.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import {
  faultOf,
  type HallClient,
  on,
  prepareCase,
  readCard,
  TestApplication,
} from '../../support/halls/application.ts'
import { WANG } from '../../support/readers/cards.ts'

const RENEWAL = 'CC-WJ-0101'
const NURSE = 'CC-WJ-0102'

let hall: TestApplication
let clerk: HallClient
beforeEach(async () => {
  hall = await TestApplication.start()
  hall.setClock('2026-08-03')
  clerk = hall.client()
})
afterEach(async () => {
  const { db, cases } = hall.application.parts.store
  const { before, after } = await rebuildProjections(db, cases)
  expect(after).toBe(before)
  await hall.remove()
})

async function opening(card: string, itemCode: string, rest: { another?: boolean } = {}) {
  const handler = { kind: 'card', readingId: await readCard(clerk, card) } as const
  const ids = { caseId: randomUUID(), commandId: randomUUID() }
  return clerk.cases.open({ ...ids, itemCode, handler, applicant: { kind: 'same' }, ...rest })
}

const draft = (missing: string[] = ['business-licence']) => prepareCase(clerk, 'wang', RENEWAL, missing)
const to = (view: CaseView, itemCode: string) => ({ ...on(view), itemCode, newCaseId: randomUUID() })
const types = async ({ caseId }: Pick<CaseView, 'caseId'>) =>
  (await clerk.cases.history({ caseId })).map(({ type }) => type)
const openCases = async (card: string) =>
  (await clerk.people.owedOfReading({ readingId: await readCard(clerk, card) })).cases.map(({ caseId }) => caseId)

describe('a wrong entry has a way back in one step', () => {
  it('another item: the same case, asked about for its new purpose', async () => {
    const view = await draft()
    const changed = await clerk.cases.changeItem(to(view, NURSE))
    expect(changed).toMatchObject({
      caseId: view.caseId,
      status: 'draft',
      item: { code: NURSE },
      credit: {},
    })
    const checked = await clerk.cases.checkMaterials({ ...on(changed), missing: ['employment-proof'] })
    const asked = await clerk.cases.queryCredit(on(checked))
    expect(asked.credit.applicant?.status).toBe('FOUND')
    const history = await clerk.cases.history({ caseId: view.caseId })
    expect(history.map(({ type }) => type)).not.toContain('Withdrawn')
    // What was missing for the other item keeps its name.
    expect(history.find(({ type }) => type === 'MaterialsChecked')?.lines[0]?.zh).toBe('缺：营业执照')
    expect((await faultOf(clerk.cases.changeItem(to(asked, 'NONE')))).code).toBe('K314')
  })

  it('another item for a case with a number: entered anew with the same people, and the number leads there', async () => {
    const view = await clerk.cases.preparePromise(on(await draft()))
    const change = to(view, NURSE)
    const made = await clerk.cases.changeItem(change)
    expect(made).toMatchObject({ caseId: change.newCaseId, status: 'draft', item: { code: NURSE } })
    expect(made.parties.handler).toMatchObject({ method: 'card', number: view.parties.handler?.number })
    const old = await clerk.cases.find({ caseNumber: view.caseNumber ?? '' })
    expect(old).toMatchObject({
      status: 'discarded',
      platform: '2',
      discarded: { because: 'mistake', replacedBy: made.caseId },
    })
    expect((await clerk.cases.changeItem(change)).caseId).toBe(made.caseId)
    expect((await types(made)).filter(type => type === 'CaseOpened')).toHaveLength(1)
  })

  it('another applicant, and the handler’s relation to them', async () => {
    const company = { kind: 'organisation', name: '某某样本有限公司', number: '91350100M000100Y43' } as const
    let view = await clerk.cases.changeApplicant({ ...on(await draft()), applicant: company, relation: 'agent' })
    expect(view).toMatchObject({
      sameParty: false,
      relation: 'agent',
      parties: { applicant: { kind: 'organisation' } },
    })
    view = await clerk.cases.changeApplicant({ ...on(view), applicant: company, relation: 'legalRepresentative' })
    expect(view).toMatchObject({ relation: 'legalRepresentative', relationName: { zh: '法定代表人' } })
    expect((await clerk.cases.history({ caseId: view.caseId })).at(-1)?.lines[0]?.zh).toBe('法定代表人')
    view = await clerk.cases.changeApplicant({ ...on(view), applicant: { kind: 'same' } })
    expect(view).toMatchObject({ sameParty: true, relation: 'self' })
  })

  it('a discarded entry is open nowhere, is no withdrawal, and its person can be erased', async () => {
    const view = await clerk.cases.discard(on(await draft()))
    expect(view).toMatchObject({ status: 'discarded', steps: [] })
    expect(view).not.toHaveProperty('withdrawal')
    expect(await clerk.documents.list({ caseId: view.caseId })).toEqual([])
    expect(await openCases('wang')).toEqual([])
    const asked = { by: 'number', kind: 'person', number: WANG.idNumber, purpose: '本人申请' } as const
    await hall.client('admin-1').subjects.erase({ asked, reason: '本人申请' })
  })
})

describe('a second entry of the same applicant for the same item', () => {
  it('is refused, and the first one is offered, at any window', async () => {
    const first = await draft()
    const fault = await faultOf(opening('wang', RENEWAL))
    expect(fault).toMatchObject({
      code: 'K323',
      unfinished: [{ caseId: first.caseId, status: 'draft', window: first.window, openedAt: first.openedAt }],
    })
    expect(await openCases('wang')).toEqual([first.caseId])
    expect((await opening('wang', NURSE)).status).toBe('draft')
    expect((await opening('li', RENEWAL)).status).toBe('draft')
  })

  it('is made when the clerk says that it is another matter', async () => {
    const first = await draft()
    const second = await opening('wang', RENEWAL, { another: true })
    expect(second.caseId).not.toBe(first.caseId)
    expect((await faultOf(opening('wang', RENEWAL))).unfinished).toHaveLength(2)
  })

  it('is also refused when a change of item or applicant would make it', async () => {
    const first = await draft()
    const nurse = await opening('wang', NURSE)
    const change = to(nurse, RENEWAL)
    expect(await faultOf(clerk.cases.changeItem(change))).toMatchObject({
      code: 'K323',
      unfinished: [{ caseId: first.caseId }],
    })
    expect((await clerk.cases.changeItem({ ...change, commandId: randomUUID(), another: true })).item.code).toBe(
      RENEWAL,
    )
    const other = await opening('li', RENEWAL)
    const wang = { kind: 'person', name: WANG.name, number: WANG.idNumber } as const
    const fault = await faultOf(clerk.cases.changeApplicant({ ...on(other), applicant: wang, relation: 'agent' }))
    expect(fault.code).toBe('K323')
  })

  it('is refused while the first one waits for what was missing, until that is over', async () => {
    let view = await clerk.cases.giveOneTimeNotice(on(await draft()))
    expect((await faultOf(opening('wang', RENEWAL))).unfinished).toMatchObject([
      { caseId: view.caseId, status: 'noticed', caseNumber: view.caseNumber },
    ])
    view = await clerk.cases.withdraw({ ...on(view), reason: '不办了' })
    expect((await opening('wang', RENEWAL)).status).toBe('draft')
  })
})

describe('an entry without a paper', () => {
  const night = (day: string) => {
    hall.setClock(`${day}T00:10:00+08:00`)
    return passDays(hall.application.parts)
  }

  it('ends by itself after five working days; one with papers counts as accepted', async () => {
    const bare = await opening('wang', RENEWAL)
    const kept = await prepareCase(clerk, 'li', RENEWAL, ['business-licence'])
    await night('2026-08-10')
    expect(await openCases('wang')).toEqual([bare.caseId])
    expect(await night('2026-08-11')).toMatchObject({ changed: 2, failed: [] })
    expect(await night('2026-08-11')).toMatchObject({ changed: 0 })
    expect(await openCases('wang')).toEqual([])
    expect(await openCases('li')).toEqual([kept.caseId])
    expect(await clerk.cases.get({ caseId: bare.caseId })).toMatchObject({
      status: 'discarded',
      discarded: { on: '2026-08-11', because: 'expired' },
    })
    // 行政许可法 art. 32: nobody was told within five working days.
    expect(await clerk.cases.get({ caseId: kept.caseId })).toMatchObject({
      status: 'accepted',
      acceptance: { deemedOn: '2026-08-03' },
    })
    const { rows } = await clerk.worklists.rows({ list: 'unfinished' })
    expect(rows).toEqual([])
    expect((await opening('wang', RENEWAL)).status).toBe('draft')
  })

  it('has its five days again after every step', async () => {
    const view = await opening('wang', RENEWAL)
    hall.setClock('2026-08-10')
    await clerk.cases.changeItem(to(view, NURSE))
    await night('2026-08-11')
    expect((await clerk.cases.get({ caseId: view.caseId })).status).toBe('draft')
    await night('2026-08-18')
    expect((await clerk.cases.get({ caseId: view.caseId })).status).toBe('discarded')
  })
})

it('a reviewed case stays counted under its former item after a change of item, and after a rebuild', async () => {
  const view = await prepareCase(clerk, 'chen', RENEWAL, ['business-licence'])
  const asked = await clerk.cases.askPerson({ ...on(view), reason: '请示' })
  const decided = await hall.client('lead-1').cases.personDecides({ ...on(asked), allowed: true, reason: '同意' })
  await clerk.cases.changeItem(to(decided, NURSE))
  const { store } = hall.application.parts
  const counted = async () => {
    const rows = await store.db.selectFrom('case_figure').selectAll().execute()
    return rows.map(({ figure, item_code }) => [figure, item_code])
  }
  expect(await counted()).toContainEqual(['reviewed', RENEWAL])
  await rebuildProjections(store.db, store.cases)
  expect(await counted()).toContainEqual(['reviewed', RENEWAL])
})
