import type { FaultCode } from '../errors/codes.ts'
import { HallError } from '../errors/hall-error.ts'

/** What SQLite calls a failure → what a person can do about it. Prefixes, since SQLite extends its codes; the longer first. */
const SQLITE_FAULTS = [
  ['SQLITE_FULL', 'S401'],
  ['SQLITE_CORRUPT', 'S405'],
  ['SQLITE_NOTADB', 'S405'],
  ['SQLITE_FORMAT', 'S405'],
  // The file ends before it should.
  ['SQLITE_IOERR_SHORT_READ', 'S405'],
  ['SQLITE_READONLY', 'S406'],
  ['SQLITE_CANTOPEN', 'S406'],
  ['SQLITE_PERM', 'S406'],
  ['SQLITE_AUTH', 'S406'],
  ['SQLITE_BUSY', 'S409'],
  ['SQLITE_LOCKED', 'S409'],
  ['SQLITE_PROTOCOL', 'S409'],
  ['SQLITE_IOERR_SHM', 'S416'],
  ['SQLITE_IOERR', 'S410'],
  ['SQLITE_NOLFS', 'S410'],
  // Rows that stand in the way of what follows from the events.
  ['SQLITE_CONSTRAINT', 'S420'],
] as const

/** SQLITE_ERROR says in words what is missing from a database whose tables are not what they were. */
const NOT_OUR_TABLES =
  /^(no such (table|column|index|view|module|function|collation)|table \S+ has no column|malformed database)/

/** Rows that cannot be read: a text that is no JSON, a day that is none. What comes from outside is checked before. */
const UNREADABLE_ROW = /^(not a date|Invalid time value|Invalid Date)/

const SYSTEM_FAULTS = {
  ENOSPC: 'S401',
  EACCES: 'S406',
  EROFS: 'S406',
  EPERM: 'S406',
  ENOTDIR: 'S406',
  ENOENT: 'S406',
  EIO: 'S410',
} as const

/** What is wrong with one case, or one person in it; the others can be worked on. */
const OF_ONE_CASE: ReadonlySet<string> = new Set(['S404', 'S414'])

export function isCaseFault(error: unknown): boolean {
  return error instanceof HallError && OF_ONE_CASE.has(error.code)
}

/** A full disk or a damaged file is not the fault of one case. */
export function isStoreFault(error: unknown): boolean {
  return error instanceof HallError && error.code.startsWith('S') && !isCaseFault(error)
}

/** A coded error for what the database or the disk answered; anything else comes back as it is. */
export function storeFault(error: unknown): unknown {
  if (error instanceof HallError || !(error instanceof Error)) return error
  const code = 'code' in error ? String(error.code) : ''
  const fault = faultOf(error, code)
  return fault ? new HallError(fault, code || error.name, { cause: error }) : error
}

function faultOf(error: Error, code: string): FaultCode | undefined {
  if (code === 'SQLITE_ERROR') return NOT_OUR_TABLES.test(error.message) ? 'S405' : undefined
  const known = SQLITE_FAULTS.find(([prefix]) => code.startsWith(prefix))?.[1]
  if (known) return known
  if (code in SYSTEM_FAULTS) return SYSTEM_FAULTS[code as keyof typeof SYSTEM_FAULTS]
  const unreadable = error instanceof SyntaxError || (error instanceof RangeError && UNREADABLE_ROW.test(error.message))
  return unreadable ? 'S420' : undefined
}
