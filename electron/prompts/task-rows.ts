import type { Bilingual } from '../base/bilingual.ts'
import { type LocalDate, localDate } from '../base/local-date.ts'
import type { PartyPerson } from '../cases/intake/events.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import { ERASED_PERSON } from '../cases/personal.ts'
import type { SubjectKind } from '../catalogue/model/item.ts'
import type { HallData } from '../store/hall-data.ts'
import type { HallStore } from '../store/hall-store.ts'
import { OWED_OF_CASE } from '../store/projections/owed-row.ts'
import { shownName } from '../subjects/masking.ts'

export interface OwedShown {
  readonly name: Bilingual
  /** Undefined: before hand-over. */
  readonly due: LocalDate | undefined
}

/** What the citizens of these cases still have to bring, by case. */
export async function owedBy(db: HallData, cases: readonly { readonly case_id: string }[]) {
  const rows = await db
    .selectFrom('case_row')
    // SQLite takes the tables of a cross join in this order: the cases of the page first.
    .crossJoin('owed_row')
    .select(['case_row.case_id', 'material_zh', 'material_en', 'due_on', 'cure_until'])
    .where(
      'case_row.case_id',
      'in',
      cases.map(({ case_id }) => case_id),
    )
    .where(OWED_OF_CASE)
    .where('owed_row.status', '=', 'owed')
    .where('bearer', '=', 'citizen')
    .orderBy('owed_key')
    .execute()
  const found = new Map<string, OwedShown[]>()
  for (const { case_id, material_zh, material_en, due_on, cure_until } of rows) {
    const due = cure_until ?? due_on
    const owed = { name: { zh: material_zh, en: material_en }, due: due === null ? undefined : localDate(due) }
    found.set(case_id, [...(found.get(case_id) ?? []), owed])
  }
  return found
}

export interface PartiesRow {
  readonly party: string
  readonly applicant: string | null
  readonly applicant_kind: string | null
  readonly applicant_sealed: string | null
  readonly handler: string | null
  readonly handler_sealed: string | null
}

/** Masked. Whoever stands at a counter is a person. */
export async function nameOf({ db, vault }: HallStore, row: PartiesRow): Promise<string> {
  const [subject, box] =
    row.party === 'applicant' ? [row.applicant, row.applicant_sealed] : [row.handler, row.handler_sealed]
  const opened = subject && box && (await vault.unseal(db, subject as SubjectId, box))
  const person = (opened as PartyPerson | undefined) || ERASED_PERSON
  const kind = row.party === 'applicant' ? (row.applicant_kind as SubjectKind | null) : null
  return shownName({ subjectKind: kind ?? 'person', person })
}
