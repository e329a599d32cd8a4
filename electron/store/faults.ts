import type { FaultCode } from '../errors/codes.ts'
import { HallError } from '../errors/hall-error.ts'

/** SQLite extends its codes, so these are prefixes, the longer first. */
const SQLITE_FAULTS = [
  ['SQLITE_FULL', 'S401'],
  ['SQLITE_CORRUPT', 'S405'],
  ['SQLITE_NOTADB', 'S405'],
  ['SQLITE_FORMAT', 'S405'],
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
  ['SQLITE_CONSTRAINT', 'S420'],
] as const

const NOT_OUR_TABLES =
  /^(no such (table|column|index|view|module|function|collation)|table \S+ has no column|malformed database)/

/** Damaged rows; input from outside is checked earlier. */
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

const OF_ONE_CASE: ReadonlySet<string> = new Set(['S404', 'S414'])

export function isCaseFault(error: unknown): boolean {
  return error instanceof HallError && OF_ONE_CASE.has(error.code)
}

export function isStoreFault(error: unknown): boolean {
  return error instanceof HallError && error.code.startsWith('S') && !isCaseFault(error)
}

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
