import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { HallError } from '../errors/hall-error.ts'
import { type ChainEnd, chainHead, place } from './chain.ts'
import { type HallKeys, sameMac } from './hall-key.ts'
import type { ChainHeadTable } from './schema.ts'

/** Notices when another program changes the database; nothing is then built on it. */
export class StoreWatch {
  readonly #keys: HallKeys
  readonly #path: string
  readonly #files: string
  readonly #version: Database.Statement<[], number>
  readonly #head: Database.Statement<[], ChainHeadTable>
  readonly #dataVersion: number | undefined
  /** As committed by this instance. */
  #end: ChainHeadTable | undefined
  /** As the open transaction leaves it. */
  #next: ChainHeadTable | undefined

  constructor(sqlite: Database.Database, keys: HallKeys, end: ChainEnd) {
    this.#keys = keys
    this.#path = sqlite.name
    // Counts commits of other connections.
    this.#version = sqlite.prepare<[], number>('PRAGMA data_version').pluck()
    this.#head = sqlite.prepare<[], ChainHeadTable>('SELECT * FROM chain_head WHERE id = 1')
    this.#dataVersion = this.#version.get()
    const head = this.#head.get()
    // The log exists since the head was read.
    this.#files = filesAt(this.#path)
    this.#end = head?.seq === end.seq && head.hash === end.hash ? head : undefined
  }

  /** Cheap enough for every call. Undefined: unchanged. */
  look(): HallError | undefined {
    if (filesAt(this.#path) !== this.#files) return new HallError('S415', this.#path)
    return this.#version.get() === this.#dataVersion ? undefined : this.#written(this.#head.get())
  }

  begin(): HallError | undefined {
    const end = this.#head.get()
    // Committed, though its caller has not heard yet.
    if (this.#next && isSame(end, this.#next)) this.#end = this.#next
    this.#next = undefined
    return isSame(end, this.#end) ? this.look() : this.#written(end)
  }

  /** S403: an instance with the hall's key wrote. S411: another program. */
  #written(end: ChainHeadTable | undefined): HallError {
    const sealed = end && sameMac(end.mac, chainHead(this.#keys, end.seq, end.hash).mac)
    if (sealed) return new HallError('S403', this.#path)
    return new HallError('S411', place((end ?? this.#end)?.seq ?? 0, 'head'))
  }

  /** Last in a transaction. Returns the end if it has moved. */
  leave(): ChainEnd | undefined {
    this.#next = this.#head.get()
    return isSame(this.#next, this.#end) ? undefined : this.#next
  }

  committed(): void {
    if (this.#next) this.#end = this.#next
    this.#next = undefined
  }
}

function isSame(a: ChainHeadTable | undefined, b: ChainHeadTable | undefined): boolean {
  return a !== undefined && a.seq === b?.seq && a.hash === b.hash && a.mac === b.mac
}

function filesAt(path: string): string {
  return `${fileAt(path)} ${fileAt(`${path}-wal`)}`
}

function fileAt(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true })
  return found ? `${found.dev}:${found.ino}` : ''
}
