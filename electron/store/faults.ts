import { HallError } from '../errors/hall-error.ts'

/** What SQLite calls a failure → what a person can do about it. Prefixes, since SQLite extends its codes. */
const SQLITE_FAULTS = [
  ['SQLITE_FULL', 'S401'],
  ['SQLITE_CORRUPT', 'S405'],
  ['SQLITE_NOTADB', 'S405'],
  ['SQLITE_READONLY', 'S406'],
  ['SQLITE_CANTOPEN', 'S406'],
  ['SQLITE_PERM', 'S406'],
  ['SQLITE_BUSY', 'S409'],
  ['SQLITE_IOERR', 'S410'],
] as const

const SYSTEM_FAULTS = {
  ENOSPC: 'S401',
  EACCES: 'S406',
  EROFS: 'S406',
  EPERM: 'S406',
  ENOTDIR: 'S406',
  ENOENT: 'S406',
  EIO: 'S410',
} as const

/** A coded error for what the database or the disk answered; anything else comes back as it is. */
export function storeFault(error: unknown): unknown {
  if (error instanceof HallError || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  const known = SQLITE_FAULTS.find(([prefix]) => code.startsWith(prefix))?.[1]
  const system = SYSTEM_FAULTS[code as keyof typeof SYSTEM_FAULTS] as (typeof SYSTEM_FAULTS)['EIO'] | undefined
  const fault = known ?? system
  return fault ? new HallError(fault, code, { cause: error }) : error
}
