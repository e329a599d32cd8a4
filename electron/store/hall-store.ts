import type { Kysely, Transaction } from 'kysely'
import type { CaseId } from '../cases/model/ids.ts'
import { HallError } from '../errors/hall-error.ts'
import { takeAside } from './audit-file.ts'
import { walkBeside } from './background-chain-check.ts'
import type { CaseRecord } from './case-record.ts'
import { CaseStore } from './case-store.ts'
import { type ChainEnd, place } from './chain.ts'
import { Checkpoints } from './checkpoints/checkpoints.ts'
import { DurableLog, type Flush } from './durable-log.ts'
import { beginChain, chainEnd, type EventMeta, sealChain } from './event-log.ts'
import { storeFault } from './faults.ts'
import type { HallKeys } from './hall-key.ts'
import { recordHallEvent } from './hall-log.ts'
import { KeptCalls } from './kept-calls.ts'
import { type OpenOptions, type OpenStore, openStore } from './open.ts'
import { Counts } from './projections/counts.ts'
import { countNumber } from './projections/project.ts'
import { areProjectionsCurrent, rebuildProjections } from './rebuild.ts'
import type { HallDatabase } from './schema.ts'
import type { StoreEvent } from './store-events.ts'
import type { Told } from './told/record.ts'
import { Vault } from './vault.ts'
import { StoreWatch } from './watch.ts'

/** After these the database may not hold what this instance wrote. */
const ENDS_WRITING: ReadonlySet<string> = new Set(['S403', 'S405', 'S411', 'S412', 'S415', 'S426'])

export interface TransactionOptions {
  readonly background?: boolean
}

export interface Committed<Result> {
  readonly result: Result
  /** Resolves when the commit survives power loss. Answer no caller before. */
  readonly onDisk: Promise<void>
}

export interface StoreHooks {
  readonly flush?: Flush
}

/** Steps that are not committed yet. */
interface Bulk {
  readonly counts: Counts
  end: ChainEnd | undefined
  /** The newest with a case number. */
  numbered: CaseRecord | undefined
}

export class HallStore {
  readonly vault: Vault
  readonly cases: CaseStore
  readonly calls: KeptCalls
  readonly #open: OpenStore
  readonly #watch: StoreWatch | undefined
  readonly #log: DurableLog | undefined
  readonly #checkpoints: Checkpoints | undefined
  #readOnly: HallError | undefined
  readonly #changed = new Map<CaseId, CaseRecord>()
  #bulk: Bulk | undefined
  /** Keys were destroyed while another process read: the log still has them. */
  #scrubDue = false

  private constructor(open: OpenStore, mode: OpenOptions['mode'], { flush }: StoreHooks = {}) {
    this.#open = open
    this.vault = new Vault(open.keys)
    this.calls = new KeptCalls(open.keys)
    this.cases = new CaseStore(this.vault, {
      beforeRecall: () => this.checkUnchanged(),
      onAppended: record => {
        const { caseId } = record.state
        this.#changed.delete(caseId)
        this.#changed.set(caseId, record)
      },
    })
    if (mode === 'read') return
    this.#readOnly = open.fault
    if (!open.end) return
    this.#watch = new StoreWatch(open.sqlite, open.keys, open.end)
    this.#log = new DurableLog(`${open.sqlite.name}-wal`, flush)
    this.#checkpoints = new Checkpoints(open.sqlite)
    // From here on DurableLog flushes every commit.
    open.sqlite.pragma('synchronous = NORMAL')
  }

  /** Projections of an earlier release are made again first. */
  static async open(folder: string, options: OpenOptions, hooks?: StoreHooks): Promise<HallStore> {
    const store = new HallStore(await openStore(folder, options), options.mode, hooks)
    try {
      if (options.mode === 'write' && !store.readOnly && !(await areProjectionsCurrent(store.db))) {
        await rebuildProjections(store.db, store.cases)
      }
      if (options.mode === 'write' && !store.readOnly) await takeAside(store)
      return store
    } catch (error) {
      await store.close()
      throw storeFault(error)
    }
  }

  /** Outside transactions only: inside one it would wait for ever. */
  get db(): Kysely<HallDatabase> {
    return this.#open.db
  }

  get folder(): string {
    return this.#open.folder
  }

  get keys(): HallKeys {
    return this.#open.keys
  }

  get sqlite(): OpenStore['sqlite'] {
    return this.#open.sqlite
  }

  /** Every command is refused with this. */
  get readOnly(): HallError | undefined {
    return this.#readOnly
  }

  get fault(): HallError | undefined {
    return this.#readOnly ?? this.#open.fault
  }

  get warnings(): readonly HallError[] {
    return this.#open.warnings
  }

  /** Before data is shown: ends writing if another program wrote or replaced the file. */
  checkUnchanged(): void {
    // A bulk holds the database.
    if (this.#readOnly || !this.#watch || this.#bulk) return
    const fault = this.#watch.look()
    if (fault) this.codedFault(fault)
  }

  /** As a coded error; ends writing where the database is no longer reliable. */
  codedFault(error: unknown): unknown {
    const fault = storeFault(error)
    if (fault instanceof HallError && ENDS_WRITING.has(fault.code)) this.endWriting(fault)
    return fault
  }

  endWriting(fault: HallError): void {
    if (!this.#watch || this.#readOnly) return
    this.#readOnly = fault
    this.#open.sqlite.pragma('query_only = ON')
    this.dropCaches()
  }

  /** Verifies the chain while the hall works; opening looked only at its end. Ends writing at a fault, and returns it. */
  async walkChain(stop: AbortSignal): Promise<HallError | undefined> {
    const { end } = this.#open
    if (this.#readOnly || !end) return undefined
    try {
      const broken = await walkBeside(this.db, end, stop)
      if (broken) this.endWriting(new HallError('S411', place(broken.seq, broken.reason)))
    } catch (error) {
      this.codedFault(error)
    }
    return this.#readOnly
  }

  /** All or nothing; on the disk when it resolves. */
  async transaction<Result>(
    work: (trx: Transaction<HallDatabase>) => Promise<Result>,
    options: TransactionOptions = {},
  ): Promise<Result> {
    const { result, onDisk } = await this.commit(work, options)
    await onDisk
    return result
  }

  /** All or nothing; not yet on the disk when it resolves. Throws coded errors, or `readOnly`. */
  async commit<Result>(
    work: (trx: Transaction<HallDatabase>) => Promise<Result>,
    options: TransactionOptions = {},
  ): Promise<Committed<Result>> {
    try {
      const result = await this.db.transaction().execute(trx => this.#step(trx, work, options))
      return { result, onDisk: this.#bulk ? Promise.resolve() : this.#goingToDisk() }
    } catch (error) {
      throw this.codedFault(error)
    }
  }

  /** Steps that no caller waits for share one commit. Nothing else may use the store meanwhile: it would be answered early. */
  async inBulk<Result>(work: () => Promise<Result>): Promise<Committed<Result>> {
    if (this.#readOnly) throw this.#readOnly
    try {
      this.#open.transactions.beginBulk()
      const result = await this.#inBegunBulk(work)
      return { result, onDisk: this.#goingToDisk() }
    } catch (error) {
      throw this.codedFault(error)
    }
  }

  async #inBegunBulk<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      const fault = this.#watch?.begin()
      if (fault) throw fault
      this.#bulk = { counts: new Counts(), end: undefined, numbered: undefined }
      const result = await work()
      await this.#endBulk(this.#bulk)
      return result
    } catch (error) {
      this.#open.transactions.dropBulk()
      this.dropCaches()
      throw error
    } finally {
      this.#bulk = undefined
    }
  }

  async #endBulk({ counts, end, numbered }: Bulk): Promise<void> {
    await this.db.transaction().execute(async trx => {
      await beginChain(trx, end)
      await counts.write(trx)
      await sealChain(trx, this.keys)
    })
    const moved = toldOf(numbered, this.#watch?.leave())
    this.#open.transactions.endBulk()
    this.#written(moved)
  }

  #goingToDisk(): Promise<void> {
    const onDisk = this.#onDisk()
    // Callers of onDisk get the error.
    onDisk.catch(() => {})
    return onDisk
  }

  async #onDisk(): Promise<void> {
    try {
      await this.#log?.onDisk()
    } catch (error) {
      throw this.codedFault(error)
    }
  }

  async #step<Result>(
    trx: Transaction<HallDatabase>,
    work: (trx: Transaction<HallDatabase>) => Promise<Result>,
    { background = false }: TransactionOptions,
  ): Promise<Result> {
    // Left by a failed transaction.
    this.#changed.clear()
    this.vault.rolledBack()
    this.cases.begin()
    this.#open.transactions.atCommit(undefined)
    if (this.#readOnly) throw this.#readOnly
    const bulk = this.#bulk
    const fault = bulk ? undefined : this.#watch?.begin()
    if (fault) throw fault
    await beginChain(trx, bulk?.end)
    const result = await work(trx)
    if (bulk) this.#open.transactions.atCommit(() => this.#addTo(bulk, trx))
    else {
      await this.cases.counts.write(trx)
      await sealChain(trx, this.keys)
      const moved = toldOf(this.#numbered(), this.#watch?.leave())
      this.#open.transactions.atCommit(() => {
        this.#remember(background)
        this.#written(moved)
      })
    }
    return result
  }

  #addTo(bulk: Bulk, trx: Transaction<HallDatabase>): void {
    bulk.counts.addAll(this.cases.counts)
    bulk.end = chainEnd(trx)
    bulk.numbered = this.#numbered() ?? bulk.numbered
    this.#remember(false)
  }

  #remember(background: boolean): void {
    this.vault.committed()
    for (const record of this.#changed.values()) this.cases.committed(record, background)
    this.#changed.clear()
  }

  #written(moved: Told | undefined): void {
    this.#watch?.committed()
    this.#checkpoints?.committed()
    this.#log?.committed(moved && (() => this.#open.told?.keep(moved)))
  }

  #numbered(): CaseRecord | undefined {
    return [...this.#changed.values()].findLast(({ state }) => state.caseNumber !== undefined)
  }

  async reading<Result>(work: (trx: Transaction<HallDatabase>) => Promise<Result>): Promise<Result> {
    try {
      return await this.db.transaction().execute(work)
    } catch (error) {
      throw this.codedFault(error)
    }
  }

  /** Resolves when all commits survive power loss and are noted as told. Await it before telling a citizen. */
  async answerable(): Promise<void> {
    await this.#log?.onDisk()
    await this.#open.told?.onDisk()
  }

  /** Goes on despite a loss. Returns case numbers that are not given out again. Throws S424 when nothing is missing. */
  async acceptLoss(reason: string, meta: EventMeta): Promise<readonly string[]> {
    const { loss, unexplained, told } = this.#open
    if (!loss && !unexplained) throw new HallError('S424')
    const numbers = loss?.numbers ?? []
    const newest = loss && { seq: loss.newest.seq, hash: loss.newest.hash }
    const event: StoreEvent = { type: 'LossAccepted', ...(newest ? { newest } : {}), numbers, reason }
    const { seq } = await this.transaction(async trx => {
      await recordHallEvent(trx, 'store', event, meta)
      for (const number of numbers) await countNumber(trx, number)
      return chainEnd(trx)
    })
    await told?.beginAnew(seq)
    return numbers
  }

  /** Removes destroyed keys from memory and from the log; while others read, at `finishScrub`. */
  async scrub(): Promise<void> {
    this.dropCaches()
    const { sqlite } = this.#open
    await this.db.connection().execute(async () => {
      // While the connection is held no commit begins another one.
      await this.#checkpoints?.settled()
      const timeout = sqlite.pragma('busy_timeout', { simple: true })
      sqlite.pragma('busy_timeout = 0')
      this.#scrubDue = sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0
      sqlite.pragma(`busy_timeout = ${timeout}`)
    })
  }

  async finishScrub(): Promise<void> {
    if (this.#scrubDue) await this.scrub()
  }

  dropCaches(): void {
    this.vault.forget()
    this.cases.forget()
  }

  async close(): Promise<void> {
    await this.#log?.close()
    await this.#checkpoints?.close()
    await this.#open.close()
  }
}

function toldOf(numbered: CaseRecord | undefined, end: ChainEnd | undefined): Told | undefined {
  const { caseNumber } = numbered?.state ?? {}
  if (!end || !numbered || caseNumber === undefined) return undefined
  return { seq: end.seq, hash: end.hash, caseNumber, at: numbered.updated.at }
}
