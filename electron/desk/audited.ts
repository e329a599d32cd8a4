import { randomUUID } from 'node:crypto'
import type { SubjectId } from '../cases/model/ids.ts'
import type { CaseState } from '../cases/model/state.ts'
import { PARTIES } from '../catalogue/model/item.ts'
import { HallError } from '../errors/hall-error.ts'
import { type AuditEntry, recordAudit } from '../store/audit.ts'
import { keepAside } from '../store/audit-file.ts'
import type { HallStep } from '../store/hall-data.ts'
import { type Caller, metaOfCall } from './cases/case-desk.ts'
import type { HallParts } from './parts.ts'

const SHORTEST_PURPOSE = 2

/** Why personal data is asked for, trimmed. Throws A506 below two characters. */
export function checkedPurpose(purpose: string): string {
  const trimmed = purpose.trim()
  if (trimmed.length < SHORTEST_PURPOSE) throw new HallError('A506')
  return trimmed
}

type AuditParts = Pick<HallParts, 'store' | 'desk'>

/** Call before anything is handed out. A read-only hall keeps the records beside its database. */
export async function audited(
  parts: AuditParts,
  caller: Caller,
  entries: readonly AuditEntry[],
  about = 'audit',
): Promise<void> {
  const { store, desk } = parts
  if (store.readOnly) return keepAside(store, entries, { ...metaOfCall(parts, caller), command: randomUUID() })
  const answer = JSON.stringify(entries)
  await store.transaction(async trx => {
    const kept = await store.calls.find(trx, caller, about)
    if (kept?.answer === answer) return
    await auditWithin(trx, parts, caller, entries)
    await store.calls.keep(trx, caller, { about, at: desk.now, answer })
  })
}

export async function auditWithin(
  trx: HallStep,
  parts: AuditParts,
  caller: Caller,
  entries: readonly AuditEntry[],
): Promise<void> {
  for (const entry of entries) await recordAudit(trx, entry, metaOfCall(parts, caller))
}

/** `operator`: empty for an unknown caller. */
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
  await store.transaction(trx => recordAudit(trx, entry, meta))
}

export function looksAt(state: CaseState, how: 'card' | 'number' | 'case'): AuditEntry[] {
  return subjectsOf(state).map(subject => ({ type: 'PersonLookedUp', subject, how }))
}

export function subjectsOf(state: CaseState): SubjectId[] {
  return [...new Set(PARTIES.flatMap(party => state.parties[party]?.subjectId ?? []))]
}
