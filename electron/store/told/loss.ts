import type Database from 'better-sqlite3'
import { HallError } from '../../errors/hall-error.ts'
import type { ChainEnd } from '../chain.ts'
import type { Told } from './record.ts'
import type { ToldSoFar } from './told-file.ts'

/** What citizens were told and the database lacks. */
export interface Loss {
  readonly newest: { readonly seq: number; readonly hash: string; readonly at: string }
  readonly end: number
  readonly numbers: readonly string[]
}

const MOST_NAMED = 10

export function lossOf(sqlite: Database.Database, { from, told }: ToldSoFar, end: ChainEnd): Loss | undefined {
  const hashAt = sqlite.prepare<[number], string>('SELECT hash FROM event WHERE seq = ?').pluck()
  const missing = told.filter(({ seq, hash }) => hashAt.get(seq) !== hash)
  const newest = missing.at(-1) ?? (from > end.seq ? { seq: from, hash: '', at: '' } : undefined)
  if (!newest || isAccepted(sqlite, newest)) return undefined
  const { seq, hash, at } = newest
  return { newest: { seq, hash, at }, end: end.seq, numbers: numbersOf(missing.toReversed()) }
}

/** A crash came between the acceptance and the new file. */
function isAccepted(sqlite: Database.Database, { seq, hash }: Pick<Told, 'seq' | 'hash'>): boolean {
  const accepted = sqlite.prepare<[number, string]>(
    `SELECT 1 FROM event WHERE stream = 'store' AND type = 'LossAccepted' AND json_valid(body)
     AND json_extract(body, '$.newest.seq') = ? AND json_extract(body, '$.newest.hash') = ?`,
  )
  return accepted.get(seq, hash) !== undefined
}

function numbersOf(told: readonly { readonly caseNumber: string }[]): string[] {
  return [...new Set(told.map(({ caseNumber }) => caseNumber))]
}

export function lossFault({ newest, end, numbers }: Loss): HallError {
  const more = numbers.length > MOST_NAMED ? ` … (${numbers.length})` : ''
  const named = numbers.slice(0, MOST_NAMED).join(', ')
  return new HallError('S413', `${named}${more}; ${newest.at}; seq ${newest.seq} > ${end}`)
}
