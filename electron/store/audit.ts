import type { Kysely } from 'kysely'
import type { SubjectId } from '../cases/model/ids.ts'
import type { EventMeta } from './event-log.ts'
import { readHallEvents, recordHallEvent } from './hall-log.ts'
import type { HallDatabase } from './schema.ts'

const AUDIT_STREAM = 'audit'

/** Reads that the law wants recorded, and refused calls. No personal data. */
export type AuditEntry =
  | {
      readonly type: 'PersonLookedUp'
      readonly subject: SubjectId
      readonly how: 'card' | 'number' | 'case'
      readonly purpose?: string
    }
  | { readonly type: 'PersonSought'; readonly purpose: string }
  | { readonly type: 'DocumentRendered'; readonly subject: SubjectId; readonly document: string }
  | { readonly type: 'PersonUnmasked'; readonly subject: SubjectId; readonly purpose: string }
  | {
      readonly type: 'CreditQueried'
      readonly subject: SubjectId
      readonly purpose: string
      readonly status: string
      readonly reportNumber: string
      readonly requestId: string
      /** Where the hall has several. */
      readonly source?: string
    }
  /** The register of measures, with whom it names. */
  | { readonly type: 'MeasuresRead'; readonly rows: number; readonly subjects: readonly SubjectId[] }
  | {
      readonly type: 'ListExported'
      readonly list: string
      readonly filter: unknown
      readonly rows: number
      readonly format: string
      /** Unmasked. Absent in the first release. */
      readonly clear?: boolean
      readonly purpose?: string
      readonly subjects?: number
    }
  /** `count`: refusals within a minute. The first is recorded at once. */
  | {
      readonly type: 'CallRefused'
      readonly code: string
      readonly call: string
      readonly remote: string
      readonly count: number
    }

export function recordAudit(db: Kysely<HallDatabase>, entry: AuditEntry, meta: EventMeta): Promise<void> {
  return recordHallEvent(db, AUDIT_STREAM, entry, meta)
}

export async function readAudit(db: Kysely<HallDatabase>): Promise<{ meta: EventMeta; entry: AuditEntry }[]> {
  return (await readHallEvents<AuditEntry>(db, AUDIT_STREAM)).map(({ meta, event }) => ({ meta, entry: event }))
}
