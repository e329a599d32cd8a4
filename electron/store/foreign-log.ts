import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { HallError } from '../errors/hall-error.ts'

/** In the header of SQLite's files: 1 for a database that is whole by itself, 2 for one that has a log beside it. */
const FORMAT_AT = 18
const WHOLE = 1

/**
 * A log beside a database that is whole by itself, as a copy is that was put back, or beside none at all, belongs to another
 * one: SQLite would carry out its changes all the same. Throws S425.
 */
export function refuseForeignLog(path: string): void {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (log && log.size > 0 && (!existsSync(path) || formatOf(path) === WHOLE)) throw new HallError('S425', `${path}-wal`)
}

function formatOf(path: string): number | undefined {
  const handle = openSync(path, 'r')
  try {
    const byte = Buffer.alloc(1)
    readSync(handle, byte, 0, 1, FORMAT_AT)
    return byte[0]
  } finally {
    closeSync(handle)
  }
}
