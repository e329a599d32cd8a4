import type { SubjectId } from '../../cases/model/ids.ts'
import type { SubjectKind } from '../../catalogue/model/item.ts'
import type { HallData } from '../hall-data.ts'

export interface LastNamed {
  readonly kind: SubjectKind
  readonly box: string | undefined
}

export async function lastNamed(db: HallData, subject: SubjectId): Promise<LastNamed | undefined> {
  const row = await db
    .selectFrom('case_row')
    .select(['applicant', 'applicant_kind', 'applicant_sealed', 'handler_sealed'])
    .where(({ eb, or }) => or([eb('applicant', '=', subject), eb('handler', '=', subject)]))
    .orderBy('case_key', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  // A handler is always a person.
  return row.applicant === subject
    ? { kind: row.applicant_kind as SubjectKind, box: row.applicant_sealed ?? undefined }
    : { kind: 'person', box: row.handler_sealed ?? undefined }
}
