import type { PartyPerson } from '../cases/intake/events.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { SubjectKind } from '../catalogue/model/item.ts'
import type { HallData } from '../store/hall-data.ts'
import type { Vault } from '../store/vault.ts'
import { maskNumber, shownName } from './masking.ts'

/** A subject as screens name it, masked. */
export interface ShownSubject {
  readonly kind: SubjectKind
  readonly name: string
  readonly number: string
}

/** As the subject's last case has it; undefined when no case names it any more, or its name is not kept any more. */
export async function shownSubject(db: HallData, vault: Vault, subject: SubjectId): Promise<ShownSubject | undefined> {
  const row = await db
    .selectFrom('case_row')
    .select(['applicant', 'applicant_kind', 'applicant_sealed', 'handler_sealed'])
    .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
    .orderBy('case_key', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const isApplicant = row.applicant === subject
  const box = isApplicant ? row.applicant_sealed : row.handler_sealed
  const person = box === null ? undefined : ((await vault.unseal(db, subject, box)) as PartyPerson | undefined)
  if (!person) return undefined
  // Whoever stands at a counter is a person.
  const kind = isApplicant ? (row.applicant_kind as SubjectKind) : 'person'
  return { kind, name: shownName({ subjectKind: kind, person }), number: maskNumber(person.number) }
}
