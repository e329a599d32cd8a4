import type { Changes } from '../model/change.ts'
import type { ArchivingEvent } from './events.ts'

export const ARCHIVING_CHANGES: Changes<ArchivingEvent> = {
  Archived: (_, { type: __, ...archive }) => ({ archive }),
  ArchiveOpened: ({ archive }, { type: _, ...opened }) => (archive ? { archive: { ...archive, opened } } : {}),
}
