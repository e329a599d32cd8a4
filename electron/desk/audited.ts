import { randomUUID } from 'node:crypto'
import type { SubjectId } from '../cases/model/ids.ts'
import type { CaseState } from '../cases/model/state.ts'
import { PARTIES } from '../catalogue/model/item.ts'
import { type AuditEntry, recordAudit } from '../store/audit.ts'
import { keepAside } from '../store/audit-aside.ts'
import type { HallStep } from '../store/hall-data.ts'
import { type Caller, metaOf } from './cases/case-desk.ts'
import type { HallParts } from './parts.ts'

type AuditParts = Pick<HallParts, 'store' | 'desk'>

/**
 * Records reads that the law wants recorded, all or none. Called before anything is handed out: what cannot be recorded
 * is not shown. The repeat of a call that hands out the same is not recorded again. While the hall is read-only they are kept
 * beside the database. `about`: the case, where it is one's.
 */
export async function audited(
  parts: AuditParts,
  caller: Caller,
  entries: readonly AuditEntry[],
  about = 'audit',
): Promise<void> {
  const { store, desk } = parts
  // By its own id it is known whether it was taken into the chain, however often the call was repeated.
  if (store.readOnly) return keepAside(store, entries, { ...metaOf(parts, caller), command: randomUUID() })
  const answer = JSON.stringify(entries)
  await store.transaction(async trx => {
    const kept = await store.calls.find(trx, caller, about)
    if (kept?.answer === answer) return
    await auditWithin(trx, parts, caller, entries)
    await store.calls.keep(trx, caller, { about, at: desk.now, answer })
  })
}

/** The same, as part of a step: it happens with the step or not at all. */
export async function auditWithin(
  trx: HallStep,
  parts: AuditParts,
  caller: Caller,
  entries: readonly AuditEntry[],
): Promise<void> {
  for (const entry of entries) await recordAudit(trx, parts.store.keys, entry, metaOf(parts, caller))
}

/** A refusal, or as many as came within a minute. `operator`: empty for somebody whom the hall does not know. */
export async function auditRefusal(
  { store, desk }: AuditParts,
  {
    operator,
    station,
    ...refused
  }: Omit<Extract<AuditEntry, { type: 'CallRefused' }>, 'type'> & {
    readonly operator: string
    readonly station: string
  },
): Promise<void> {
  const meta = { at: desk.now, operator, station, command: randomUUID() }
  const entry: AuditEntry = { type: 'CallRefused', ...refused }
  if (store.readOnly) return keepAside(store, [entry], meta)
  await store.transaction(trx => recordAudit(trx, store.keys, entry, meta))
}

/** Looking at a case is looking up everybody whom it is about. */
export function looksAt(state: CaseState, how: 'card' | 'number' | 'case'): AuditEntry[] {
  return subjectsOf(state).map(subject => ({ type: 'PersonLookedUp', subject, how }))
}

/** Everybody whom a case is about, each once. */
export function subjectsOf(state: CaseState): SubjectId[] {
  return [...new Set(PARTIES.flatMap(party => state.parties[party]?.subjectId ?? []))]
}
