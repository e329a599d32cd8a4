import type { Kysely } from 'kysely'
import type { CaseEvent } from '../cases/events.ts'
import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { PersonalRole } from '../cases/personal.ts'
import { PARTIES } from '../catalogue/model/item.ts'
import { decodeCaseEvent, encodeCaseEvent, sealedParts } from './case-codec.ts'
import { type CaseRecord, evolveRecord } from './case-record.ts'
import { appendEvents, chainEnd, type EventMeta, metaOf, readStream, streamVersion } from './event-log.ts'
import { foldCaseBy, foldUnnamed } from './fold-case.ts'
import { Counts } from './projections/counts.ts'
import { projectCase } from './projections/project.ts'
import type { HallDatabase } from './schema.ts'
import type { Vault } from './vault.ts'

export interface RecordedEvent {
  readonly hash: string
  readonly meta: EventMeta
  readonly event: CaseEvent
}

/** Cases in memory: what the counters of a hall work on at one time. */
const KEPT = 1000

export interface CaseStoreHooks {
  /** Calls `forget` if another program has changed the database. */
  readonly beforeRecall: () => void
  /** In the transaction, which may still fail. */
  readonly onAppended: (record: CaseRecord) => void
}

export class CaseStore {
  readonly #vault: Vault
  readonly #hooks: CaseStoreHooks
  /** As committed. Records never change, and no other instance writes to the folder. */
  readonly #recent = new Map<CaseId, CaseRecord>()

  #counts = new Counts()

  constructor(vault: Vault, hooks: CaseStoreHooks) {
    this.#vault = vault
    this.#hooks = hooks
  }

  async load(db: Kysely<HallDatabase>, caseId: CaseId): Promise<CaseRecord | undefined> {
    // A transaction looked when it began.
    if (!db.isTransaction) this.#hooks.beforeRecall()
    return this.#recent.get(caseId) ?? this.fold(db, caseId)
  }

  /**
   * For system work on many cases: if not in memory, names, numbers and telephones read as erased: never show them.
   * `read`: outside this transaction, perhaps before the last change.
   */
  async loadUnnamed(db: Kysely<HallDatabase>, caseId: CaseId, read?: CaseRecord): Promise<CaseRecord | undefined> {
    const recent = this.#recent.get(caseId)
    if (recent) return recent
    const isNewest = read !== undefined && (await streamVersion(db, caseId)) === read.state.version
    return isNewest ? read : foldUnnamed(db, caseId)
  }

  /** `background`: only if already in memory, so that system work evicts no case that a counter works on. */
  committed(record: CaseRecord, background: boolean): void {
    const { caseId } = record.state
    if (background && !this.#recent.has(caseId)) return
    this.#recent.delete(caseId)
    this.#recent.set(caseId, record)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > KEPT && oldest) this.#recent.delete(oldest)
  }

  /** First in a transaction; the one before may have failed. */
  begin(): void {
    this.#counts = new Counts()
  }

  /** What the transaction has counted. Write it last, or with that of others. */
  get counts(): Counts {
    return this.#counts
  }

  forget(): void {
    this.#recent.clear()
  }

  fold(db: Kysely<HallDatabase>, caseId: CaseId): Promise<CaseRecord | undefined> {
    return foldCaseBy(db, caseId, row => decodeCaseEvent(db, this.#vault, row))
  }

  async history(db: Kysely<HallDatabase>, caseId: CaseId): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = []
    for (const row of await readStream(db, caseId)) {
      events.push({ hash: row.hash, meta: metaOf(row), event: await decodeCaseEvent(db, this.#vault, row) })
    }
    return events
  }

  /** In the caller's transaction, between `begin` and `end`. Throws K302 when the case has changed since `record`. */
  async append(
    db: Kysely<HallDatabase>,
    caseId: CaseId,
    record: CaseRecord | undefined,
    events: readonly CaseEvent[],
    meta: EventMeta,
  ): Promise<CaseRecord> {
    if (record && events.length === 0) return record
    let next = record
    const encoded = []
    const { seq } = chainEnd(db)
    for (const [index, event] of events.entries()) {
      const newEvent = await encodeCaseEvent(db, this.#vault, event, subjectsAfter(next, event), meta.at)
      encoded.push(newEvent)
      next = evolveRecord(next, caseId, event, { seq: seq + 1 + index, meta, sealed: sealedParts(newEvent) })
    }
    if (!next) throw new Error('nothing to append')
    await appendEvents(db, caseId, record?.state.version ?? 0, meta, encoded)
    await projectCase(db, record, next, this.#counts)
    this.#hooks.onAppended(next)
    return next
  }
}

function subjectsAfter(record: CaseRecord | undefined, event: CaseEvent): Partial<Record<PersonalRole, SubjectId>> {
  const subjects: Partial<Record<PersonalRole, SubjectId>> = {}
  for (const party of PARTIES) {
    const subject = record?.state.parties[party]?.subjectId
    if (subject) subjects[party] = subject
  }
  if (event.type === 'PartyIdentified') subjects[event.party] = event.subjectId
  if (event.type === 'HandedOver' && event.collector) subjects.collector = event.collector.subjectId
  return subjects
}
