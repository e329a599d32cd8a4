import type { Kysely } from 'kysely'
import type { CaseEvent } from '../cases/events.ts'
import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { PersonalRole } from '../cases/personal.ts'
import { PARTIES } from '../catalogue/model/item.ts'
import { decodeCaseEvent, encodeCaseEvent, readUnnamed, sealedParts } from './case-codec.ts'
import { type CaseRecord, evolveRecord } from './case-record.ts'
import { appendEvents, chainEnd, type EventMeta, readStream } from './event-log.ts'
import type { HallKeys } from './hall-key.ts'
import { projectCase } from './projections/project.ts'
import { Counts } from './projections/tally.ts'
import type { EventTable, HallDatabase } from './schema.ts'
import type { Vault } from './vault.ts'

/** An event with who, where and when. */
export interface RecordedEvent {
  readonly hash: string
  readonly meta: EventMeta
  readonly event: CaseEvent
}

/** How many cases are kept in memory at most: what the counters of a hall work on at one time. */
const KEPT = 1000

export interface CaseStoreHooks {
  /** Before a case is taken from memory: whatever else has changed it makes this forget what it keeps. */
  readonly beforeRecall: () => void
  /** Inside the transaction, which may still come to nothing. */
  readonly onAppended: (record: CaseRecord) => void
}

/** Cases as streams of events. Every method runs on the connection or transaction that it is given. */
export class CaseStore {
  readonly #keys: HallKeys
  readonly #vault: Vault
  readonly #hooks: CaseStoreHooks
  /**
   * The cases that were worked on last, as they were committed. Records never change, so that one can be shared, and
   * nobody else writes to the folder while this instance has it.
   */
  readonly #recent = new Map<CaseId, CaseRecord>()

  /** Of the transaction under way. */
  #counts = new Counts()

  constructor(keys: HallKeys, vault: Vault, hooks: CaseStoreHooks) {
    this.#keys = keys
    this.#vault = vault
    this.#hooks = hooks
  }

  /** Undefined when there is no such case. */
  async load(db: Kysely<HallDatabase>, caseId: CaseId): Promise<CaseRecord | undefined> {
    // A transaction has looked already, when it began.
    if (!db.isTransaction) this.#hooks.beforeRecall()
    return this.#recent.get(caseId) ?? this.fold(db, caseId)
  }

  /**
   * For the system's own work on many cases, inside a transaction: one that is not in memory comes without what is sealed, as
   * if everybody in it had been erased. Nothing of the rows of a case is made from that.
   */
  async loadUnnamed(db: Kysely<HallDatabase>, caseId: CaseId): Promise<CaseRecord | undefined> {
    return this.#recent.get(caseId) ?? this.#folded(db, caseId, row => readUnnamed(row))
  }

  /**
   * Keeps a record in the moment in which it is committed, for the next step of the same case. `background`: only where the case
   * is kept already; the system's own work pushes out nothing that counters work on.
   */
  committed(record: CaseRecord, background: boolean): void {
    const { caseId } = record.state
    if (background && !this.#recent.has(caseId)) return
    this.#recent.delete(caseId)
    this.#recent.set(caseId, record)
    const [oldest] = this.#recent.keys()
    if (this.#recent.size > KEPT && oldest) this.#recent.delete(oldest)
  }

  /** The first thing in a transaction: the one before may have come to nothing. */
  begin(): void {
    this.#counts = new Counts()
  }

  /** The last thing in it. */
  async end(db: Kysely<HallDatabase>): Promise<void> {
    await this.#counts.write(db)
  }

  /** Nothing of a person who was erased stays in memory. */
  forget(): void {
    this.#recent.clear()
  }

  /** From the events alone. */
  fold(db: Kysely<HallDatabase>, caseId: CaseId): Promise<CaseRecord | undefined> {
    return this.#folded(db, caseId, row => decodeCaseEvent(db, this.#vault, row))
  }

  async #folded(
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

  async history(db: Kysely<HallDatabase>, caseId: CaseId): Promise<RecordedEvent[]> {
    const events: RecordedEvent[] = []
    for (const row of await readStream(db, caseId)) {
      events.push({ hash: row.hash, meta: metaOf(row), event: await decodeCaseEvent(db, this.#vault, row) })
    }
    return events
  }

  /**
   * Appends what happened and brings the projections up to date; the caller's transaction, between `begin` and `end`, makes
   * it one step.
   * Throws K302 when the case has moved on since `record` was loaded.
   */
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
    const end = await chainEnd(db)
    for (const [index, event] of events.entries()) {
      const newEvent = await encodeCaseEvent(db, this.#vault, event, subjectsAfter(next, event), meta.at)
      encoded.push(newEvent)
      next = evolveRecord(next, caseId, event, { seq: end.seq + 1 + index, meta, sealed: sealedParts(newEvent) })
    }
    if (!next) throw new Error('nothing to append')
    await appendEvents(db, this.#keys, end, caseId, record?.state.version ?? 0, meta, encoded)
    await projectCase(db, record, next, this.#counts)
    this.#hooks.onAppended(next)
    return next
  }
}

function metaOf({ at, operator, station, command }: EventTable): EventMeta {
  return { at, operator, station, command }
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
