import type { Kysely, Transaction } from 'kysely'
import { CaseStore } from './case-store.ts'
import { storeFault } from './faults.ts'
import type { HallKeys } from './hall-key.ts'
import { KeptCalls } from './kept-calls.ts'
import { type OpenOptions, type OpenStore, openStore } from './open.ts'
import { areProjectionsCurrent, rebuildProjections } from './rebuild.ts'
import type { HallDatabase } from './schema.ts'
import { Vault } from './vault.ts'

/** The store as the rest of the application uses it. */
export class HallStore {
  readonly vault: Vault
  readonly cases: CaseStore
  readonly calls: KeptCalls
  readonly #open: OpenStore
  /** Keys were destroyed while somebody read: the log still has them. */
  #scrubDue = false

  private constructor(open: OpenStore) {
    this.#open = open
    this.vault = new Vault(open.keys)
    this.cases = new CaseStore(open.keys, this.vault)
    this.calls = new KeptCalls(open.keys)
  }

  /** Projections of an earlier release are made anew from the events first. */
  static async open(folder: string, options: OpenOptions): Promise<HallStore> {
    const store = new HallStore(await openStore(folder, options))
    if (options.mode === 'read' || (await areProjectionsCurrent(store.db))) return store
    try {
      await rebuildProjections(store.db, store.cases)
      return store
    } catch (error) {
      await store.close()
      throw storeFault(error)
    }
  }

  /** For reading outside a transaction. Never used inside `transaction`: it would wait for it for ever. */
  get db(): Kysely<HallDatabase> {
    return this.#open.db
  }

  get keys(): HallKeys {
    return this.#open.keys
  }

  get sqlite(): OpenStore['sqlite'] {
    return this.#open.sqlite
  }

  /** All or nothing. What the database answers comes back as a coded error. */
  async transaction<Result>(work: (trx: Transaction<HallDatabase>) => Promise<Result>): Promise<Result> {
    try {
      return await this.#open.db.transaction().execute(work)
    } catch (error) {
      this.forget()
      throw storeFault(error)
    }
  }

  /**
   * After keys were destroyed: they are in memory no longer, nor in the log of changes that are on their way into the
   * database. While somebody reads beside it the log keeps them: until `finishScrub`, or until it is next written over.
   */
  async scrub(): Promise<void> {
    this.forget()
    const { sqlite } = this.#open
    await this.db.connection().execute(async () => {
      const timeout = sqlite.pragma('busy_timeout', { simple: true })
      sqlite.pragma('busy_timeout = 0')
      this.#scrubDue = sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) !== 0
      sqlite.pragma(`busy_timeout = ${timeout}`)
    })
  }

  /** After somebody has read beside it: what a scrub could not do then is done now. */
  async finishScrub(): Promise<void> {
    if (this.#scrubDue) await this.scrub()
  }

  /** Keys and cases in memory are read again from the database: after a rollback. */
  forget(): void {
    this.vault.forget()
    this.cases.forget()
  }

  close(): Promise<void> {
    return this.#open.close()
  }
}
