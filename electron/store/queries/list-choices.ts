import type { HallData } from '../hall-data.ts'

export interface ListChoice {
  readonly kind: string
  readonly code: string
  readonly zh: string
  readonly en: string
}

export function listChoices(db: HallData): Promise<readonly ListChoice[]> {
  return db.selectFrom('list_choice').selectAll().orderBy('kind').orderBy('code').execute()
}
