import type { SubjectId } from '../../cases/model/ids.ts'
import type { PersonalKind } from '../../cases/personal.ts'
import { type HallEvent, readHallEvents } from '../../store/hall-log.ts'
import type { HallStore } from '../../store/hall-store.ts'

export interface PurgedKind {
  readonly kind: PersonalKind
  /** Data of this year and earlier is due. */
  readonly upTo: number
  /** Subjects × years. */
  readonly keys: number
  /** Left because a case of the subject is open. */
  readonly kept: number
}

/** In the hall's stream `subjects`. */
export type SubjectEvent = HallEvent &
  (
    | { readonly type: 'SubjectErased'; readonly subject: SubjectId; readonly reason: string }
    | { readonly type: 'DataPurged'; readonly kinds: readonly PurgedKind[] }
  )

/** Numbered from 1 without gaps. */
export interface NumberedSubjectEvent {
  readonly number: number
  readonly at: string
  readonly by: string
  readonly event: SubjectEvent
}

export async function subjectEvents(store: Pick<HallStore, 'db'>): Promise<readonly NumberedSubjectEvent[]> {
  const kept = await readHallEvents<SubjectEvent>(store.db, 'subjects')
  return kept.map(({ meta, event }, index) => ({ number: index + 1, at: meta.at, by: meta.operator, event }))
}
