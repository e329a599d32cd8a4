import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type Database from 'better-sqlite3'

/** Beside this file, also once bundled. */
const ENTRY = join(import.meta.dirname, `checkpoint-worker${extname(import.meta.filename)}`)

/** Pages to copy before the thread is asked, 2 MiB: what it flushes delays a commit's own flush. */
const MOST_PAGES = 1000

/** SQLite's own checkpoint, in a commit, at 64 MiB: when commits leave no gap for the log to begin anew, or the thread is gone. */
const OWN_PAGES = 32_000

/** Commits between two looks at the log; each writes about twenty pages. */
const COMMITS = 16

interface LogSize {
  readonly log: number
  readonly checkpointed: number
}

/** On a thread: a commit that copies the log waits for the disk twice, up to half a second, and others wait for it. */
export class Checkpoints {
  readonly #sqlite: Database.Database
  readonly #size: Database.Statement<[], LogSize>
  readonly #entry: string
  #commits = 0
  #thread: Worker | undefined
  #underWay: Promise<void> | undefined
  #broken = false
  /** Whether a commit may copy the log. */
  #ownOn = true

  /** `entry`: another one in tests only. */
  constructor(sqlite: Database.Database, entry = ENTRY) {
    this.#sqlite = sqlite
    this.#entry = entry
    this.#size = sqlite.prepare<[], LogSize>('PRAGMA wal_checkpoint(NOOP)')
    sqlite.pragma(`wal_autocheckpoint = ${OWN_PAGES}`)
  }

  /** Call it after a commit, outside transactions. */
  committed(): void {
    this.#commits++
    if (this.#commits % COMMITS !== 0 || this.#underWay || this.#broken) return
    const { log, checkpointed } = this.#size.get() ?? { log: 0, checkpointed: 0 }
    const isBehind = log - checkpointed >= MOST_PAGES
    // A long read, such as an export, holds back more than a commit should copy once it ends.
    this.#allowOwn(!isBehind)
    if (isBehind) this.#ask()
  }

  #allowOwn(on: boolean): void {
    if (on === this.#ownOn) return
    this.#ownOn = on
    this.#sqlite.pragma(`wal_autocheckpoint = ${on ? OWN_PAGES : 0}`)
  }

  async settled(): Promise<void> {
    while (this.#underWay) await this.#underWay
  }

  async close(): Promise<void> {
    await this.settled()
    if (!this.#thread) return
    const { promise: ended, resolve } = Promise.withResolvers<void>()
    // Also after an error of its own.
    this.#thread.once('exit', () => resolve())
    // Keeps the process alive until the thread has closed.
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
    const thread = new Worker(this.#entry, { name: 'checkpoints', workerData: this.#sqlite.name, execArgv: [] })
    // SQLite then copies its log itself: only slower.
    thread.on('error', () => {
      this.#broken = true
      this.#allowOwn(true)
    })
    thread.on('exit', () => {
      this.#thread = undefined
    })
    this.#thread = thread
    return thread
  }
}
