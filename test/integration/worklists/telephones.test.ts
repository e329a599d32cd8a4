import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseCommand } from '../../../electron/cases/commands.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import type { CaseState } from '../../../electron/cases/model/state.ts'
import type { Reach } from '../../../electron/cases/reminding/events.ts'
import type { Party } from '../../../electron/catalogue/model/item.ts'
import { notifiedParty } from '../../../electron/reminders/whom.ts'
import { rebuildProjections } from '../../../electron/store/rebuild.ts'
import { maskPhone } from '../../../electron/subjects/masking.ts'
import type { RowMaker } from '../../../electron/worklists/row-kind.ts'
import { ROW_KINDS } from '../../../electron/worklists/rows/index.ts'
import { item } from '../../support/cases/case-builder.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { rowMaker } from '../../support/halls/row-maker.ts'
import { checkOftenAsync } from '../../support/properties/check-often.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

const MOBILE = '13812343210'
const OTHER = '13912345678'
const LANDLINE = '0757-83331234'
const REMINDER_ORDER = ['handler', 'applicant'] as const

let hall: TestHall
beforeAll(async () => {
  hall = await TestHall.open()
})
afterAll(() => hall.remove())

async function phoneIn(caseId: CaseId, rest: Partial<RowMaker> = {}) {
  const { key } = await hall.desk.load(caseId)
  const [row] = await ROW_KINDS.case.read(rowMaker(hall, { reminderOrder: REMINDER_ORDER, ...rest }), [key])
  return row?.value('phone', 'zh')
}

const contact = (party: Party, phone: string, reach: 'sms' | 'phone' | 'none' = 'sms'): CaseCommand => ({
  type: 'recordContact',
  party,
  phone,
  reach,
})

const wrongNumber = (to: Party): CaseCommand => ({
  type: 'recordReminder',
  step: { reminder: 'p', kind: 'manual', channel: 'phone', to, result: 'wrongNumber', about: [], textVersion: '1' },
})

async function opened(applicant = WANG): Promise<CaseId> {
  const caseId = await hall.prepare(['days'], item())
  if (applicant !== WANG)
    await hall.desk.run(caseId, async trx => [await identify('applicant', applicant, trx)], hall.caller())
  return caseId
}

type Transaction = Parameters<TestHall['store']['vault']['subjectFor']>[0]

async function identify(party: Party, { name, idNumber }: typeof WANG, trx: Transaction): Promise<CaseCommand> {
  const subjectId: SubjectId = await hall.store.vault.subjectFor(trx, 'resident', idNumber)
  const card = { validTo: '长期', samId: '', warnings: [] }
  return { type: 'identify', party, subjectId, subjectKind: 'person', person: { name, number: idNumber }, card }
}

describe('the phone number in a list', () => {
  it('is masked, and complete only in unmasked rows', async () => {
    const caseId = await opened()
    expect(await phoneIn(caseId)).toBe('')
    await hall.run(caseId, contact('handler', MOBILE))
    expect(await phoneIn(caseId)).toBe('138****3210')
    expect(await phoneIn(caseId, { clear: true })).toBe(MOBILE)
    await hall.run(caseId, contact('handler', LANDLINE))
    expect(await phoneIn(caseId)).toBe('0757-****1234')
  })

  it('is that of the party that reminders go to', async () => {
    const caseId = await opened(LI)
    await hall.run(caseId, contact('applicant', OTHER))
    expect(await phoneIn(caseId)).toBe('139****5678')
    await hall.run(caseId, contact('handler', MOBILE))
    expect(await phoneIn(caseId)).toBe('138****3210')
    expect(await phoneIn(caseId, { reminderOrder: ['applicant'] })).toBe('139****5678')
    await hall.run(caseId, contact('handler', MOBILE, 'none'))
    expect(await phoneIn(caseId)).toBe('139****5678')
    await hall.run(caseId, contact('applicant', OTHER, 'none'))
    expect(await phoneIn(caseId, { clear: true })).toBe('不要提醒')
  })

  it('is gone after a wrong number, and with the person’s key', async () => {
    const caseId = await opened()
    await hall.run(caseId, contact('handler', MOBILE), wrongNumber('applicant'))
    expect(await phoneIn(caseId, { clear: true })).toBe('')
    await hall.run(caseId, contact('handler', OTHER))
    expect(await phoneIn(caseId)).toBe('139****5678')
    const subject = (await hall.desk.load(caseId)).state.parties.handler?.subjectId ?? ''
    const { key } = await hall.store.db
      .selectFrom('subject')
      .select('key')
      .where('subject', '=', subject)
      .executeTakeFirstOrThrow()
    await hall.store.db.updateTable('subject').set({ key: null }).where('subject', '=', subject).execute()
    hall.store.dropCaches()
    expect(await phoneIn(caseId, { clear: true })).toBe('')
    await hall.store.db.updateTable('subject').set({ key }).where('subject', '=', subject).execute()
    hall.store.dropCaches()
  })
})

function expected({ parties }: CaseState): string {
  const contacts = Object.fromEntries(REMINDER_ORDER.map(party => [party, parties[party]?.person]))
  const party = notifiedParty(contacts, REMINDER_ORDER)
  if (!party) return '不要提醒'
  const phone = parties[party]?.person.phone ?? ''
  return phone && maskPhone(phone)
}

it('the phone number follows every change of contact and party, and is the same after a rebuild', async () => {
  const party = fc.constantFrom<Party>('handler', 'applicant')
  const phone = fc.constantFrom('', MOBILE, OTHER, LANDLINE)
  const reach = fc.constantFrom<Reach>('sms', 'phone', 'none', 'none')
  const act = fc.oneof(
    fc.record({ act: fc.constant('contact' as const), party, phone, reach }),
    fc.record({ act: fc.constant('wrong' as const), party }),
    fc.record({ act: fc.constant('identify' as const), party, who: fc.constantFrom(WANG, LI) }),
  )
  await checkOftenAsync(
    { 'a number is shown': 15, 'no number is shown': 15, 'no reminder is wanted': 2 },
    met =>
      fc.asyncProperty(fc.constantFrom(WANG, LI), fc.array(act, { maxLength: 8 }), async (applicant, acts) => {
        const caseId = await opened(applicant)
        for (const one of acts) {
          const { parties } = (await hall.desk.load(caseId)).state
          if (one.act === 'contact') await hall.run(caseId, contact(one.party, one.phone, one.reach))
          else if (one.act === 'identify')
            await hall.desk.run(caseId, async trx => [await identify(one.party, one.who, trx)], hall.caller())
          else if (parties[one.party]?.person.reach !== 'none') await hall.run(caseId, wrongNumber(one.party))
          const wanted = expected((await hall.desk.load(caseId)).state)
          met(wanted === '不要提醒' ? 'no reminder is wanted' : wanted ? 'a number is shown' : 'no number is shown')
          expect(await phoneIn(caseId)).toBe(wanted)
        }
      }),
    { numRuns: 40 },
  )
  const { before, after } = await rebuildProjections(hall.store.db, hall.store.cases)
  expect(after).toBe(before)
})
