import type { Kysely } from 'kysely'
import type { CaseEvent } from '../cases/events.ts'
import type { CaseId } from '../cases/model/ids.ts'
import { readUnnamed, sealedParts } from './case-codec.ts'
import { type CaseRecord, evolveRecord } from './case-record.ts'
import { metaOf, readStream } from './event-log.ts'
import type { EventTable, HallDatabase } from './schema.ts'

/** Names, numbers and telephones read as erased: never show them. */
export function foldUnnamed(db: Kysely<HallDatabase>, caseId: CaseId): Promise<CaseRecord | undefined> {
  return foldCaseBy(db, caseId, readUnnamed)
}

export async function foldCaseBy(
  db: Kysely<HallDatabase>,
  caseId: CaseId,
  read: (row: EventTable) => CaseEvent | Promise<CaseEvent>,
): Promise<CaseRecord | undefined> {
  let record: CaseRecord | undefined
  for (const row of await readStream(db, caseId)) {
    const event = await read(row)
    record = evolveRecord(record, caseId, event, { seq: row.seq, meta: metaOf(row), sealed: sealedParts(row) })
  }
  return record
}
