import type { LocalDate } from '../../base/local-date.ts'
import type { DocumentKind } from '../documents/document-kinds.ts'

export const RETENTIONS = ['permanent', 'years30', 'years10'] as const

/** 保管期限. */
export type Retention = (typeof RETENTIONS)[number]

/** A document that was made out for the case. */
export interface ArchivedDocument {
  readonly kind: DocumentKind
  /** Version of the case. */
  readonly about: number
  readonly number: string
  readonly on: LocalDate
  /** Of its page on A4 in the language it was made out in, lower-case hex. Absent: its words are gone. */
  readonly sha256?: string
}

/** What lies in the file: 归档目录. */
export interface ArchiveContents {
  readonly documents: readonly ArchivedDocument[]
  /** Ids of materials whose papers lie with the hall. */
  readonly materials: readonly string[]
  /** 办理过程记录: the events before, and the hash of the last one, which names all of them. */
  readonly record: { readonly events: number; readonly hash: string }
}

export type ArchivingEvent =
  | {
      /** 归档: nothing changes afterwards. */
      readonly type: 'Archived'
      readonly on: LocalDate
      /** Operator who handed the file over. */
      readonly by: string
      /** 档号. */
      readonly archiveNumber: string
      readonly retention: Retention
      /** 接收: the person or office that keeps the file now. */
      readonly keeper: string
      readonly contents: ArchiveContents
    }
  | {
      /** 启封: a supervisor takes the file out, so that it can go on; it is archived anew later. */
      readonly type: 'ArchiveOpened'
      readonly on: LocalDate
      readonly by: string
      readonly reason: string
    }
