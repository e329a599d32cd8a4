import type { PartyPerson } from '../cases/events.ts'
import type { SubjectId } from '../cases/ids.ts'
import type { CaseRowTable } from '../store/schema.ts'
import { maskName, maskNumber } from '../subjects/masking.ts'
import type { RowMaker } from './room.ts'

export const PARTY_COLUMNS = ['applicant', 'applicant_kind', 'handler', 'applicant_sealed', 'handler_sealed'] as const

type PartyRow = Pick<CaseRowTable, (typeof PARTY_COLUMNS)[number]>

/** The parties of a row as its maker may show them. */
export interface Persons {
  readonly applicant: string
  readonly applicantNumber: string
  readonly handler: string
}

/** Masked, unless the maker makes clear rows; an organisation's name is public. */
export async function personsOf(maker: RowMaker, row: PartyRow): Promise<Persons> {
  const applicant = await personOf(maker, row.applicant, row.applicant_sealed)
  const handler = row.handler === row.applicant ? applicant : await personOf(maker, row.handler, row.handler_sealed)
  const name = (person: PartyPerson | undefined) => {
    if (person === undefined) return ''
    return maker.clear || person === ERASED ? person.name : maskName(person.name)
  }
  const number = applicant?.number ?? ''
  return {
    applicant: row.applicant_kind === 'organisation' ? (applicant?.name ?? '') : name(applicant),
    applicantNumber: maker.clear ? number : maskNumber(number),
    handler: name(handler),
  }
}

async function personOf(maker: RowMaker, id: string | null, box: string | null): Promise<PartyPerson | undefined> {
  if (!id || !box) return undefined
  const subject = id as SubjectId
  maker.subjects?.add(subject)
  const opened = await maker.vault.unseal(maker.db, subject, box)
  return (opened as PartyPerson | undefined) ?? ERASED
}

/** Somebody whose data was erased. */
const ERASED: PartyPerson = { name: '（已删除）', number: '' }
