import Database from 'better-sqlite3'
import { kyselyOn, prepareReading } from '../../connection.ts'
import { RunQueries } from './run-queries.ts'

/** Beside the writer that has inspected the file and keeps it open. */
export function queriesOn(file: string): RunQueries {
  const sqlite = new Database(file, { readonly: true, fileMustExist: true })
  prepareReading(sqlite)
  return new RunQueries(kyselyOn(sqlite))
}
