import { closeSync, fdatasync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { openPrivate } from '../access-rights.ts'
import { storeFault } from '../faults.ts'
import type { HallKeys } from '../hall-key.ts'
import { syncFolder } from '../sync-folder.ts'
import { blank, RECORD_BYTES, readFrom, readTold, type Told, type ToldFrom, writeFrom, writeTold } from './record.ts'

export const TOLD_FILE = 'told.jsonl'

/** Records that are kept: the newest. More than a hall of twelve windows tells in a day. */
const PLACES = 1024

/** What nobody waits for goes to the disk by itself within this time, ms. */
const LATEST_MS = 1000

const CLOSED = -1

const flush = promisify(fdatasync)

/** What the file says. */
export interface ToldSoFar extends ToldFrom {
  /** The oldest first. */
  readonly told: readonly Told[]
  /** Where the next one goes. */
  readonly next: number
}

/** Undefined when there is no file; `unreadable` when it is not ours, or not of this hall's key. */
export function readToldFile(folder: string, keys: HallKeys): ToldSoFar | 'unreadable' | undefined {
  const bytes = read(join(folder, TOLD_FILE))
  if (!bytes) return undefined
  const from = readFrom(keys, bytes.subarray(0, RECORD_BYTES))
  if (!from) return 'unreadable'
  const told: { readonly place: number; readonly record: Told }[] = []
  for (let place = 0; place < PLACES; place++) {
    const at = startOf(place)
    const record = readTold(keys, bytes.subarray(at, at + RECORD_BYTES))
    if (record) told.push({ place, record })
  }
  told.sort((a, b) => a.record.seq - b.record.seq)
  return { ...from, told: told.map(({ record }) => record), next: ((told.at(-1)?.place ?? -1) + 1) % PLACES }
}

/** Behind the record that begins the file. */
function startOf(place: number): number {
  return RECORD_BYTES * (1 + place)
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw storeFault(error)
  }
}

/** Begins the file anew, whole and on the disk before it has its name. */
export function beginToldFile(folder: string, keys: HallKeys, from: ToldFrom): void {
  const path = join(folder, TOLD_FILE)
  const part = `${path}.part`
  const handle = openPrivate(part, 'w')
  try {
    writeSync(handle, Buffer.concat([writeFrom(keys, from), ...Array.from({ length: PLACES }, blank)]))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(part, path)
  syncFolder(dirname(path))
}

/**
 * Keeps, beside the database, the newest of what citizens were told: a database that lacks it has lost something. Records
 * are written over in turn, in a file whose size never changes, so that keeping one costs a single write to the disk.
 */
export class ToldFile {
  readonly #folder: string
  readonly #keys: HallKeys
  #handle: number
  #next: number
  #written = 0
  #onDisk = 0
  #flushing: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  /** `next`: where the next record goes, as readToldFile has it. */
  constructor(folder: string, keys: HallKeys, next: number) {
    this.#folder = folder
    this.#keys = keys
    this.#handle = openSync(join(folder, TOLD_FILE), 'r+')
    this.#next = next
  }

  /** Everything that it said is settled. */
  async beginAnew(from: number): Promise<void> {
    await this.close()
    beginToldFile(this.#folder, this.#keys, { from, unexplained: false })
    this.#handle = openSync(join(this.#folder, TOLD_FILE), 'r+')
    this.#next = 0
  }

  /** To be called as soon as it is true, before anybody is told. */
  keep(told: Told): void {
    writeSync(this.#handle, writeTold(this.#keys, told), 0, RECORD_BYTES, startOf(this.#next))
    this.#next = (this.#next + 1) % PLACES
    this.#written++
    this.#timer ??= setTimeout(() => this.#flushLater(), LATEST_MS).unref()
  }

  /** Resolves when everything that was kept so far survives power loss. Rejects with S401 or S410. */
  async onDisk(): Promise<void> {
    const upTo = this.#written
    while (this.#onDisk < upTo) {
      this.#flushing ??= this.#flush()
      await this.#flushing
    }
  }

  /** One flush serves all who wait. */
  async #flush(): Promise<void> {
    const upTo = this.#written
    try {
      await flush(this.#handle)
      this.#onDisk = upTo
    } catch (error) {
      throw storeFault(error)
    } finally {
      this.#flushing = undefined
    }
  }

  #flushLater(): void {
    this.#timer = undefined
    // Whoever tells somebody waits for it, and is told what went wrong.
    this.onDisk().catch(() => {})
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.onDisk().catch(() => {})
    if (this.#handle !== CLOSED) closeSync(this.#handle)
    this.#handle = CLOSED
  }
}
