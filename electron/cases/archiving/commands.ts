import type { ArchiveContents, Retention } from './events.ts'

export type ArchivingCommand =
  | {
      readonly type: 'archive'
      readonly archiveNumber: string
      readonly retention: Retention
      readonly keeper: string
      readonly contents: ArchiveContents
    }
  | { readonly type: 'openArchive'; readonly reason: string }
