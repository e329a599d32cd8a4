import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { HallError } from '../errors/hall-error.ts'
import { type ChainEnd, chainHead, place } from './chain.ts'
import { type HallKeys, sameMac } from './hall-key.ts'
import type { ChainHeadTable } from './schema.ts'

/**
 * Knows what this instance left in the database. Whatever else stands there was put there by somebody else, and nothing is
 * built on it: the folder belongs to one instance at a time.
 */
export class StoreWatch {
  readonly #keys: HallKeys
  readonly #path: string
  /** The database and its log, by what they are and not by name. */
  readonly #files: string
  readonly #version: Database.Statement<[], number>
  readonly #head: Database.Statement<[], ChainHeadTable>
  readonly #dataVersion: number | undefined
  /** As this instance committed it last. */
  #end: ChainHeadTable | undefined
  /** As the transaction that is being committed leaves it. */
  #next: ChainHeadTable | undefined

  /** `end`: where the chain was found to end before it was opened for writing. */
  constructor(sqlite: Database.Database, keys: HallKeys, end: ChainEnd) {
    this.#keys = keys
    this.#path = sqlite.name
    // SQLite counts here what other connections commit.
    this.#version = sqlite.prepare<[], number>('PRAGMA data_version').pluck()
    this.#head = sqlite.prepare<[], ChainHeadTable>('SELECT * FROM chain_head WHERE id = 1')
    this.#dataVersion = this.#version.get()
    const head = this.#head.get()
    // The log is there since the head was read.
    this.#files = filesAt(this.#path)
    this.#end = head?.seq === end.seq && head.hash === end.hash ? head : undefined
  }

  /** Cheap enough for every call. Undefined while everything is as this instance left it. */
  look(): HallError | undefined {
    if (filesAt(this.#path) !== this.#files) return new HallError('S415', this.#path)
    return this.#version.get() === this.#dataVersion ? undefined : this.#written(this.#head.get())
  }

  /** The first thing in a transaction: the end of the chain is the one that this instance knows. */
  begin(): HallError | undefined {
    const end = this.#head.get()
    // It was committed, and whoever waited for that has not been told yet.
    if (this.#next && isSame(end, this.#next)) this.#end = this.#next
    this.#next = undefined
    return isSame(end, this.#end) ? this.look() : this.#written(end)
  }

  /** By another instance, which has the hall's key, or by somebody who has not. */
  #written(end: ChainHeadTable | undefined): HallError {
    const sealed = end && sameMac(end.mac, chainHead(this.#keys, end.seq, end.hash).mac)
    if (sealed) return new HallError('S403', this.#path)
    return new HallError('S411', place((end ?? this.#end)?.seq ?? 0, 'head'))
  }

  /** The last thing in a transaction. Resolves with the end when it has moved. */
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
