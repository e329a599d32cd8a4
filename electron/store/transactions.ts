import type { Database, Statement } from 'better-sqlite3'
import { HallError } from '../errors/hall-error.ts'

/** What Kysely's begin, commit and rollback do. In a bulk each transaction is a savepoint of one that ends with it. */
export class Transactions {
  readonly #database: Database
  readonly #statements = new Map<string, Statement>()
  #atCommit: (() => void) | undefined
  #inBulk = false

  constructor(database: Database) {
    this.#database = database
  }

  /** `act` runs at the moment of the commit, before the next transaction begins. */
  atCommit(act: (() => void) | undefined): void {
    this.#atCommit = act
  }

  begin(): void {
    // A full disk has rolled the bulk back: the step would be committed without it.
    if (this.#inBulk && !this.#database.inTransaction) throw new HallError('S410', 'bulk')
    this.#run(this.#inBulk ? 'savepoint step' : 'begin')
  }

  commit(): void {
    const act = this.#atCommit
    this.#atCommit = undefined
    this.#run(this.#inBulk ? 'release step' : 'commit')
    act?.()
  }

  rollback(): void {
    // On a full disk SQLite rolls back by itself; another rollback would fail and hide the reason.
    if (!this.#database.inTransaction) return
    if (this.#inBulk) this.#run('rollback to step')
    this.#run(this.#inBulk ? 'release step' : 'rollback')
  }

  /** Nobody else writes from here on. */
  beginBulk(): void {
    this.#run('begin immediate')
    this.#inBulk = true
  }

  endBulk(): void {
    this.#run('commit')
    this.#inBulk = false
  }

  dropBulk(): void {
    this.#inBulk = false
    this.rollback()
  }

  #run(sql: string): void {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#database.prepare(sql)
      this.#statements.set(sql, statement)
    }
    statement.run()
  }
}
