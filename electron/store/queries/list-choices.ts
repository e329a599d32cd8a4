import type { HallData } from '../hall-data.ts'

/** Something that lists can be narrowed to, and figures told apart by. */
export interface ListChoice {
  readonly kind: string
  readonly code: string
  readonly zh: string
  readonly en: string
}

export function listChoices(db: HallData): Promise<readonly ListChoice[]> {
  return db.selectFrom('list_choice').selectAll().orderBy('kind').orderBy('code').execute()
}
