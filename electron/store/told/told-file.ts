import { closeSync, fdatasync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { openPrivate } from '../access-rights.ts'
import { storeFault } from '../faults.ts'
import type { HallKeys } from '../hall-key.ts'
import { syncFolder } from '../sync-folder.ts'
import { blank, RECORD_BYTES, readFrom, readTold, type Told, type ToldFrom, writeFrom, writeTold } from './record.ts'

export const TOLD_FILE = 'told.jsonl'

/** The newest records; twelve windows tell fewer in a day. */
const PLACES = 1024

const LATEST_MS = 1000

const CLOSED = -1

const flush = promisify(fdatasync)

export interface ToldSoFar extends ToldFrom {
  readonly told: readonly Told[]
  readonly next: number
}

/** `unreadable`: foreign, or of another hall's key. */
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

/** Reveals the loss of facts that citizens were told. The file's size never changes, so a record costs one write. */
export class ToldFile {
  readonly #folder: string
  readonly #keys: HallKeys
  #handle: number
  #next: number
  #written = 0
  #onDisk = 0
  #flushing: Promise<void> | undefined
  #timer: NodeJS.Timeout | undefined

  constructor(folder: string, keys: HallKeys, next: number) {
    this.#folder = folder
    this.#keys = keys
    this.#handle = openSync(join(folder, TOLD_FILE), 'r+')
    this.#next = next
  }

  async beginAnew(from: number): Promise<void> {
    await this.close()
    beginToldFile(this.#folder, this.#keys, { from, unexplained: false })
    this.#handle = openSync(join(this.#folder, TOLD_FILE), 'r+')
    this.#next = 0
  }

  /** Call it before a citizen is told. */
  keep(told: Told): void {
    writeSync(this.#handle, writeTold(this.#keys, told), 0, RECORD_BYTES, startOf(this.#next))
    this.#next = (this.#next + 1) % PLACES
    this.#written++
    this.#timer ??= setTimeout(() => this.#flushLater(), LATEST_MS).unref()
  }

  /** Resolves when every kept record survives power loss. Rejects with S401 or S410. */
  async onDisk(): Promise<void> {
    const upTo = this.#written
    while (this.#onDisk < upTo) {
      this.#flushing ??= this.#flush()
      await this.#flushing
    }
  }

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
    // Callers of onDisk get the error.
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
