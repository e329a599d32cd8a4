import { randomUUID } from 'node:crypto'
import type { SubjectId } from '../cases/ids.ts'
import type { CaseState } from '../cases/state.ts'
import { PARTIES } from '../catalogue/model/item.ts'
import { type AuditEntry, recordAudit } from '../store/audit.ts'
import type { Caller } from './case-desk.ts'
import type { HallParts } from './parts.ts'

/**
 * Records reads that the law wants recorded, all or none. Called before anything is handed out: what cannot be recorded
 * is not shown.
 */
export async function audited(
  parts: HallParts,
  caller: Omit<Caller, 'commandId'>,
  entries: readonly AuditEntry[],
): Promise<void> {
  const meta = {
    at: new Date(parts.clock()).toISOString(),
    operator: caller.operator.id,
    station: caller.station,
    command: randomUUID(),
  }
  await parts.store.transaction(async trx => {
    for (const entry of entries) await recordAudit(trx, parts.store.keys, entry, meta)
  })
}

/** Everybody whom a case is about, each once. */
export function subjectsOf(state: CaseState): SubjectId[] {
  return [...new Set(PARTIES.flatMap(party => state.parties[party]?.subjectId ?? []))]
}
