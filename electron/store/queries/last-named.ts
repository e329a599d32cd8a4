import type { SubjectId } from '../../cases/model/ids.ts'
import type { SubjectKind } from '../../catalogue/model/item.ts'
import type { HallData } from '../hall-data.ts'

/** As what a subject's last case names it, and the sealed box that its name is in. */
export interface LastNamed {
  readonly kind: SubjectKind
  readonly box: string | undefined
}

/** Undefined when no case names it. */
export async function lastNamed(db: HallData, subject: SubjectId): Promise<LastNamed | undefined> {
  const row = await db
    .selectFrom('case_row')
    .select(['applicant', 'applicant_kind', 'applicant_sealed', 'handler_sealed'])
    .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
    .orderBy('case_key', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  // Whoever stands at a counter is a person.
  return row.applicant === subject
    ? { kind: row.applicant_kind as SubjectKind, box: row.applicant_sealed ?? undefined }
    : { kind: 'person', box: row.handler_sealed ?? undefined }
}
