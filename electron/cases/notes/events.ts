import type { LocalDate } from '../../base/local-date.ts'

/** 备注: internal, never shown to a citizen. */
export type NoteEvent = {
  readonly type: 'NoteAdded'
  readonly on: LocalDate
  readonly by: string
  readonly text: string
}
