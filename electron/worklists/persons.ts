import type { PartyPerson } from '../cases/intake/events.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import { ERASED_PERSON } from '../cases/personal.ts'
import type { Contact } from '../cases/reminding/events.ts'
import type { SubjectKind } from '../catalogue/model/item.ts'
import { notifiedParty } from '../reminders/whom.ts'
import type { PartiesLine } from '../store/queries/lists/rows.ts'
import { maskNumber, maskPhone, shownName } from '../subjects/masking.ts'
import type { RowMaker } from './row-kind.ts'

export interface Persons {
  readonly applicant: string
  readonly applicantNumber: string
  readonly handler: string
  /** Of the party to call. Empty: none was left. Undefined: no party wants to be told. */
  readonly phone: string | undefined
}

/** Masked unless `maker.clear`. */
export async function personsOf(maker: RowMaker, row: PartiesLine): Promise<Persons> {
  const applicant = await personOf(maker, row.applicant, row.applicantSealed)
  const handler = row.handler === row.applicant ? applicant : await personOf(maker, row.handler, row.handlerSealed)
  const name = (person: PartyPerson | undefined, subjectKind: SubjectKind) => {
    if (person === undefined) return ''
    return maker.clear ? person.name : shownName({ subjectKind, person })
  }
  const number = applicant?.number ?? ''
  return {
    applicant: name(applicant, (row.applicantKind as SubjectKind | null) ?? 'person'),
    applicantNumber: maker.clear ? number : maskNumber(number),
    handler: name(handler, 'person'),
    phone: await phoneOf(maker, row),
  }
}

async function phoneOf(maker: RowMaker, row: PartiesLine): Promise<string | undefined> {
  const applicant = await contactOf(maker, row.applicant, row.applicantContact)
  const same = row.handler === row.applicant && row.handlerContact === row.applicantContact
  const handler = same ? applicant : await contactOf(maker, row.handler, row.handlerContact)
  const contacts = { ...(applicant ? { applicant } : {}), ...(handler ? { handler } : {}) }
  const party = notifiedParty(contacts, maker.reminderOrder)
  if (!party) return maker.reminderOrder.some(name => contacts[name]) ? undefined : ''
  const phone = contacts[party]?.phone ?? ''
  return maker.clear || phone === '' ? phone : maskPhone(phone)
}

/** Undefined without this party. */
async function contactOf(
  maker: RowMaker,
  id: string | null,
  box: string | null,
): Promise<Partial<Contact> | undefined> {
  if (!id) return undefined
  const opened = box && (await maker.vault.unseal(maker.db, id as SubjectId, box))
  return (opened as Contact | undefined) || {}
}

async function personOf(maker: RowMaker, id: string | null, box: string | null): Promise<PartyPerson | undefined> {
  if (!id || !box) return undefined
  const subject = id as SubjectId
  maker.subjects?.add(subject)
  const opened = await maker.vault.unseal(maker.db, subject, box)
  return (opened as PartyPerson | undefined) ?? ERASED_PERSON
}
