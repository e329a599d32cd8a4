import { join } from 'node:path'
import Database from 'better-sqlite3'

const ROW_BYTES = 700
const ROWS = 300

/** The least that a durable call costs on this disk: one row a commit, each flushed. */
export class BareInserts {
  readonly #database: Database.Database
  readonly #insert: Database.Statement<[string]>
  readonly rates: number[] = []

  constructor(folder: string) {
    this.#database = new Database(join(folder, 'bare.db'))
    this.#database.pragma('journal_mode = WAL')
    this.#database.pragma('synchronous = FULL')
    this.#database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT)')
    this.#insert = this.#database.prepare('INSERT INTO row (body) VALUES (?)')
  }

  measure(): void {
    const body = 'x'.repeat(ROW_BYTES)
    const began = performance.now()
    for (let row = 0; row < ROWS; row++) this.#insert.run(body)
    this.rates.push((1000 * ROWS) / (performance.now() - began))
  }

  close(): void {
    this.#database.close()
  }
}
