import type { PartyPerson } from '../cases/intake/events.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import { ERASED_PERSON } from '../cases/personal.ts'
import type { Contact } from '../cases/prompting/events.ts'
import type { SubjectKind } from '../catalogue/model/item.ts'
import { toldParty } from '../prompts/whom.ts'
import type { CaseRowTable } from '../store/schema.ts'
import { maskNumber, maskPhone, shownName } from '../subjects/masking.ts'
import type { RowMaker } from './room.ts'

export const PARTY_COLUMNS = [
  'applicant',
  'applicant_kind',
  'handler',
  'applicant_sealed',
  'handler_sealed',
  'applicant_contact',
  'handler_contact',
] as const

type PartyRow = Pick<CaseRowTable, (typeof PARTY_COLUMNS)[number]>

/** The parties of a row as its maker may show them. */
export interface Persons {
  readonly applicant: string
  readonly applicantNumber: string
  readonly handler: string
  /** Of whoever is called; empty when none was left. Undefined when nobody wants to be told. */
  readonly phone: string | undefined
}

/** Masked, unless the maker makes clear rows. Whoever stands at a counter is a person. */
export async function personsOf(maker: RowMaker, row: PartyRow): Promise<Persons> {
  const applicant = await personOf(maker, row.applicant, row.applicant_sealed)
  const handler = row.handler === row.applicant ? applicant : await personOf(maker, row.handler, row.handler_sealed)
  const name = (person: PartyPerson | undefined, subjectKind: SubjectKind) => {
    if (person === undefined) return ''
    return maker.clear ? person.name : shownName({ subjectKind, person })
  }
  const number = applicant?.number ?? ''
  return {
    applicant: name(applicant, (row.applicant_kind as SubjectKind | null) ?? 'person'),
    applicantNumber: maker.clear ? number : maskNumber(number),
    handler: name(handler, 'person'),
    phone: await phoneOf(maker, row),
  }
}

/** A row without a box has no telephone; who is both parties has one box. */
async function phoneOf(maker: RowMaker, row: PartyRow): Promise<string | undefined> {
  const applicant = await contactOf(maker, row.applicant, row.applicant_contact)
  const same = row.handler === row.applicant && row.handler_contact === row.applicant_contact
  const handler = same ? applicant : await contactOf(maker, row.handler, row.handler_contact)
  const contacts = { ...(applicant ? { applicant } : {}), ...(handler ? { handler } : {}) }
  const party = toldParty(contacts, maker.told)
  if (!party) return maker.told.some(name => contacts[name]) ? undefined : ''
  const phone = contacts[party]?.phone ?? ''
  return maker.clear || phone === '' ? phone : maskPhone(phone)
}

/** Undefined when there is no such party. */
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
