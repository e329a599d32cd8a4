import { closeSync, fdatasync, openSync } from 'node:fs'
import { HallError } from '../errors/hall-error.ts'

/** Resolves when everything that was written to a file survives power loss. */
export type Flush = (handle: number) => Promise<void>

const toDisk: Flush = handle =>
  new Promise((resolve, reject) => {
    fdatasync(handle, error => (error ? reject(error) : resolve()))
  })

/**
 * Brings committed transactions to the disk in groups, as PostgreSQL does: SQLite commits into its log without waiting
 * (`synchronous = NORMAL`), and one flush of the log serves all that were committed before it began. Those that commit while it
 * is under way share the next. The thread that commits never waits for the disk.
 */
export class DurableLog {
  readonly #flush: Flush
  #handle: number | undefined
  #committed = 0
  #onDisk = 0
  /** To be done, in order, once so many commits are on the disk. */
  readonly #then: { readonly upTo: number; readonly act: () => void }[] = []
  #flushing: Promise<void> | undefined
  #fault: HallError | undefined

  /** `log`: SQLite's own, beside the database. */
  constructor(log: string, flush: Flush = toDisk) {
    this.#flush = flush
    this.#handle = openSync(log, 'r+')
  }

  /** A transaction was committed just now. `then`: once it is on the disk, and before anybody is told. */
  committed(then?: () => void): void {
    this.#committed++
    if (then) this.#then.push({ upTo: this.#committed, act: then })
  }

  /**
   * Resolves when all that was committed so far survives power loss. Rejects with S426 once a flush has failed: what the system
   * says of a file afterwards means nothing any more.
   */
  async onDisk(): Promise<void> {
    const upTo = this.#committed
    while (this.#onDisk < upTo) {
      if (this.#fault) throw this.#fault
      this.#flushing ??= this.#flushAll()
      await this.#flushing
    }
  }

  async #flushAll(): Promise<void> {
    const upTo = this.#committed
    try {
      if (this.#handle !== undefined) await this.#flush(this.#handle)
      while (this.#then[0] && this.#then[0].upTo <= upTo) this.#then.shift()?.act()
      this.#onDisk = upTo
    } catch (error) {
      const { code, name } = error as NodeJS.ErrnoException
      this.#fault = new HallError('S426', code ?? name, { cause: error })
    } finally {
      this.#flushing = undefined
    }
  }

  async close(): Promise<void> {
    await this.onDisk().catch(() => {})
    if (this.#handle !== undefined) closeSync(this.#handle)
    this.#handle = undefined
  }
}
