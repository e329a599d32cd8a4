import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import type { NumberKind } from '../../../electron/cases/model/number-kind.ts'
import type { SubjectKind } from '../../../electron/catalogue/model/item.ts'
import type { CreditQuery } from '../../../electron/credit/source.ts'
import { readAudit } from '../../../electron/store/audit.ts'
import {
  faultOf,
  type HallClient,
  on,
  readCard,
  signAndAccept,
  TestApplication,
  told,
} from '../../support/halls/application.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

/** A credit code of digits; earlier releases took it for a foreigner's number. */
const CODE = '914406041004276266'
const TWICE = '440604197707070013'
const PURPOSE = '按号码查找'

let hall: TestApplication
let clerk: HallClient
let lead: HallClient
let admin: HallClient

/** Earlier releases accepted any number of the right length. */
async function recordedAs(subjectKind: SubjectKind, numberKind: NumberKind, name: string, number: string) {
  const { parts } = hall.application
  const [found] = await clerk.items.search({ query: 'ggcs' })
  const item = parts.catalogue.find(found?.code ?? '', parts.desk.today)
  if (!item) throw new Error('no item')
  const caseId = randomUUID() as CaseId
  const caller = {
    operator: { id: 'clerk-1', name: '窗口演示员', role: 'clerk' },
    station: 'test-1',
    commandId: randomUUID(),
  } as const
  await parts.desk.run(
    caseId,
    async trx => {
      const identify = async (
        party: 'handler' | 'applicant',
        kind: SubjectKind,
        of: NumberKind,
        who: { name: string; number: string },
      ) => ({
        type: 'identify' as const,
        party,
        subjectId: (await parts.store.vault.subjectFor(trx, of, who.number)) as SubjectId,
        subjectKind: kind,
        numberKind: of,
        person: who,
      })
      return [
        { type: 'open', item, station: 'test-1', window: '1' },
        await identify('handler', 'person', 'resident', { name: LI.name, number: LI.idNumber }),
        await identify('applicant', subjectKind, numberKind, { name, number }),
      ]
    },
    caller,
    0,
  )
  return clerk.cases.get({ caseId })
}

async function lacking(view: CaseView): Promise<CaseView> {
  const missing = view.asked.filter(({ deferral }) => deferral).map(({ id }) => id)
  return clerk.cases.checkMaterials({ ...on(await told(clerk, view)), missing })
}

async function personAsked(view: CaseView) {
  const asked = await clerk.cases.queryCredit(on(await lacking(view)))
  return clerk.cases.askPerson({ ...on(asked), reason: '未读卡' })
}

async function acceptAllowed(view: CaseView) {
  return signAndAccept(clerk, await lead.cases.personDecides({ ...on(view), allowed: true, reason: '已核实' }))
}

beforeAll(async () => {
  hall = await TestApplication.start()
  clerk = hall.client()
  lead = hall.client('lead-1')
  admin = hall.client('admin-1')
})
afterAll(() => hall.remove())

const numbered = (kind: 'person' | 'organisation', number: string) =>
  ({ by: 'number', kind, number, purpose: PURPOSE }) as const

describe('a person whose number was taken for an organisation’s code', () => {
  it('is masked on every screen and in every export', async () => {
    const asked = await personAsked(await recordedAs('organisation', 'uscc', WANG.name, WANG.idNumber))
    const [waiting] = await lead.worklists.awaitingDecision()
    let view = await acceptAllowed(asked)
    view = await clerk.cases.raiseObjection({ ...on(view), objectionId: randomUUID(), reason: '核对主体' })
    const { caseId } = view
    const calls = await lead.reminders.phoneTasks({})
    const seen = [
      view,
      waiting,
      await clerk.cases.history({ caseId }),
      await lead.worklists.rows({ list: 'open' }),
      await lead.worklists.rows({ list: 'objections' }),
      await lead.worklists.objections(),
      calls,
      await clerk.subjects.trustRecord({ asked: { by: 'case', caseId, party: 'applicant' } }),
    ]
    const exported = async (format: 'csv' | 'html') =>
      (await lead.worklists.export({ list: 'open', format, clear: false, purpose: '' })).text()
    const text = JSON.stringify(seen) + (await exported('csv')) + (await exported('html'))
    expect(text).toContain('王*本')
    expect(text).not.toContain(WANG.name)
    expect(text).not.toContain(WANG.idNumber)
  })

  it('is asked about under the true kind of the number', async () => {
    const view = await recordedAs('organisation', 'uscc', WANG.name, WANG.idNumber)
    const { parts } = hall.application
    const asked: CreditQuery[] = []
    const sources = parts.credit
    Object.assign(parts, {
      credit: sources.map(each => ({
        ...each,
        source: {
          query: (query: CreditQuery) => {
            asked.push(query)
            return each.source.query(query)
          },
        },
      })),
    })
    await clerk.cases.queryCredit(on(await lacking(view)))
    Object.assign(parts, { credit: sources })
    expect(asked.map(({ subject }) => subject.kind)).toContain('resident')
    expect(asked.map(({ subject }) => subject.kind)).not.toContain('uscc')
  })

  it('is found by the number as a person’s, and by the card', async () => {
    const asked = numbered('person', '４４０６０４ 19900101-0018')
    expect(await clerk.subjects.trustRecord({ asked })).toMatchObject({ known: true })
    const { owed } = await clerk.people.owedOfReading({ readingId: await readCard(clerk, 'wang') })
    expect(owed.length).toBeGreaterThan(0)
    const audit = await readAudit(hall.application.parts.store.db)
    expect(audit.at(-1)?.entry).toMatchObject({ type: 'PersonLookedUp', how: 'card' })
  })

  it('is found as recorded, although today’s rules would refuse the number', async () => {
    expect(await clerk.subjects.trustRecord({ asked: numbered('organisation', WANG.idNumber) })).toMatchObject({
      known: true,
    })
    const unknown = clerk.subjects.trustRecord({ asked: numbered('organisation', '440604195203080032') })
    expect((await faultOf(unknown)).code).toBe('K317')
  })

  it('is the same subject when coming again: owed materials count', async () => {
    const { known, owed } = await clerk.subjects.trustRecord({ asked: numbered('person', WANG.idNumber) })
    expect([known, owed.length > 0]).toEqual([true, true])
    const view = await clerk.cases.open({
      caseId: randomUUID(),
      commandId: randomUUID(),
      itemCode: (await clerk.items.search({ query: 'ggcs' }))[0]?.code ?? '',
      handler: { kind: 'card', readingId: await readCard(clerk, 'wang') },
      applicant: { kind: 'same' },
      another: true,
    })
    expect(view.parties.handler?.standing.owed).toBe(owed.length)
  })
})

describe('an organisation whose code was taken for a foreigner’s number', () => {
  it('is found by its code, and is the same subject in new cases', async () => {
    const before = await recordedAs('person', 'foreign', '样本公司', CODE)
    const found = await clerk.subjects.trustRecord({ asked: numbered('organisation', CODE) })
    expect(found).toMatchObject({ known: true })
    const now = await clerk.cases.open({
      caseId: randomUUID(),
      commandId: randomUUID(),
      itemCode: before.item.code,
      handler: { kind: 'card', readingId: await readCard(clerk, 'li') },
      applicant: { kind: 'organisation', name: '样本公司', number: CODE },
      another: true,
    })
    const subject = async (caseId: string) =>
      (await hall.application.parts.desk.load(caseId as CaseId)).state.parties.applicant?.subjectId
    expect(await subject(now.caseId)).toBe(await subject(before.caseId))
    expect(now.parties.applicant?.name).toBe('样本公司')
  })
})

describe('the record of a person who is on file twice', () => {
  it('counts what was promised under either', async () => {
    const right = await recordedAs('person', 'resident', '周演示', TWICE)
    const wrong = await recordedAs('organisation', 'uscc', '周演示', TWICE)
    const accepted = [await acceptAllowed(await personAsked(right)), await acceptAllowed(await personAsked(wrong))]
    const record = await clerk.subjects.trustRecord({ asked: numbered('person', TWICE) })
    expect(new Set(record.owed.map(({ caseId }) => caseId))).toEqual(new Set(accepted.map(({ caseId }) => caseId)))
  })
})

describe('erasing a person who is on file twice', () => {
  it('the card shows both, and both are erased', async () => {
    const number = '440604195203080032'
    const right = await recordedAs('person', 'resident', '欧阳样本', number)
    const wrong = await recordedAs('organisation', 'uscc', '欧阳样本', number)
    const asked = numbered('person', number)
    expect((await admin.subjects.erasurePreview({ asked })).open.map(({ caseId }) => caseId)).toEqual([
      right.caseId,
      wrong.caseId,
    ])
    const onCard = await clerk.people.owedOfReading({ readingId: await readCard(clerk, 'ouyang') })
    expect(onCard.cases.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining([right.caseId, wrong.caseId]))
    expect((await faultOf(admin.subjects.erase({ asked, reason: '本人申请' }))).code).toBe('K350')
    await clerk.cases.withdraw({ ...on(right), reason: '不再办理' })
    expect((await faultOf(admin.subjects.erase({ asked, reason: '本人申请' }))).code).toBe('K350')
    await clerk.cases.withdraw({ ...on(wrong), reason: '不再办理' })
    expect(await admin.subjects.erasurePreview({ asked })).toMatchObject({
      cases: 2,
      open: [],
      data: [{ kind: 'identity' }],
    })
    expect(await admin.subjects.erase({ asked, reason: '本人申请' })).toMatchObject({ cases: 2 })
    expect((await faultOf(admin.subjects.erasurePreview({ asked }))).code).toBe('A564')
    const { state } = await hall.application.parts.desk.load(wrong.caseId as CaseId)
    expect(state.parties.applicant?.person).toEqual({ name: '（已删除）', number: '' })
  })
})
