import { closeSync, fdatasync, openSync } from 'node:fs'
import { HallError } from '../errors/hall-error.ts'

export type Flush = (handle: number) => Promise<void>

const toDisk: Flush = handle =>
  new Promise((resolve, reject) => {
    fdatasync(handle, error => (error ? reject(error) : resolve()))
  })

/** Group commit: commits do not wait for the disk (`synchronous = NORMAL`); one flush covers all commits before it. */
export class DurableLog {
  readonly #flush: Flush
  #handle: number | undefined
  #committed = 0
  #onDisk = 0
  readonly #then: { readonly upTo: number; readonly act: () => void }[] = []
  #flushing: Promise<void> | undefined
  #fault: HallError | undefined

  constructor(log: string, flush: Flush = toDisk) {
    this.#flush = flush
    this.#handle = openSync(log, 'r+')
  }

  /** `then` runs once the commit is on the disk, before callers hear of it. */
  committed(then?: () => void): void {
    this.#committed++
    if (then) this.#then.push({ upTo: this.#committed, act: then })
  }

  /** Resolves when all commits so far survive power loss. Rejects with S426 for good after one failed flush. */
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
