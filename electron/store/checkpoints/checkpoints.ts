import { once } from 'node:events'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type Database from 'better-sqlite3'

/** Beside this file, as source and where a bundler has put it. */
const ENTRY = join(import.meta.dirname, `checkpoint-worker${extname(import.meta.filename)}`)

/** Pages to copy before the thread is asked, 2 MiB: what it flushes delays a commit's own flush. */
const MOST_PAGES = 1000

/**
 * When SQLite does it itself, after the commit that made the log so long: 64 MiB. That many come when a reader holds the log
 * for minutes, when commits follow each other without a gap, and when there is no thread.
 */
const OWN_PAGES = 32_000

/** Commits between two looks at the log; one writes some twenty pages. */
const COMMITS = 16

interface LogSize {
  readonly log: number
  readonly checkpointed: number
}

/**
 * Copies pages from SQLite's log into the database in a thread of its own. The commit that has to do it waits for the disk
 * twice, and everybody else waits for that commit: half a second while something else writes to the disk.
 */
export class Checkpoints {
  readonly #path: string
  readonly #size: Database.Statement<[], LogSize>
  readonly #entry: string
  #commits = 0
  #thread: Worker | undefined
  /** What was asked for last. */
  #underWay: Promise<void> | undefined
  #broken = false

  /** `entry`: what runs in the thread; another one for tests only. */
  constructor(sqlite: Database.Database, entry = ENTRY) {
    this.#path = sqlite.name
    this.#entry = entry
    this.#size = sqlite.prepare<[], LogSize>('PRAGMA wal_checkpoint(NOOP)')
    sqlite.pragma(`wal_autocheckpoint = ${OWN_PAGES}`)
  }

  /** After a commit, outside of a transaction. */
  committed(): void {
    this.#commits++
    if (this.#commits % COMMITS !== 0 || this.#underWay || this.#broken) return
    const { log, checkpointed } = this.#size.get() ?? { log: 0, checkpointed: 0 }
    if (log - checkpointed >= MOST_PAGES) this.#ask()
  }

  /** Resolves when the thread does nothing. */
  async settled(): Promise<void> {
    await this.#underWay
  }

  async close(): Promise<void> {
    await this.#underWay
    if (!this.#thread) return
    const ended = once(this.#thread, 'exit')
    // Whoever has nothing else to do waits for it.
    this.#thread.ref()
    this.#thread.postMessage('close')
    await ended
  }

  #ask(): void {
    const thread = this.#thread ?? this.#begin()
    const answer = new Promise<void>(resolve => {
      const end = () => {
        thread.off('message', end)
        thread.off('exit', end)
        this.#underWay = undefined
        thread.unref()
        resolve()
      }
      thread.on('message', end)
      thread.on('exit', end)
    })
    this.#underWay = answer
    thread.ref()
    thread.postMessage('checkpoint')
  }

  #begin(): Worker {
    const thread = new Worker(this.#entry, { name: 'checkpoints', workerData: this.#path, execArgv: [] })
    // Without it SQLite does what it did: nothing is lost but time.
    thread.on('error', () => {
      this.#broken = true
    })
    thread.on('exit', () => {
      this.#thread = undefined
    })
    this.#thread = thread
    return thread
  }
}
