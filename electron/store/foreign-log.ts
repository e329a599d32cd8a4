import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { HallError } from '../errors/hall-error.ts'

/** Offset in SQLite's file header. 1 there: no log. */
const FORMAT_AT = 18
const WHOLE = 1

/** Throws S425: SQLite would apply the log of another database, as beside a restored copy. */
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
