import { ReaderError } from '../error.ts'
import { deniedDevice } from './device-table.ts'
import type { DeviceTable } from './device-table-schema.ts'

/** R117 for a path that is not opened even when it is named and in no list: a denied one, or the system's console. */
export function refusedPath(path: string, table: DeviceTable, consoles: readonly string[]): ReaderError | undefined {
  const refused = consoles.includes(path) || deniedDevice(table, undefined, path) !== undefined
  return refused ? new ReaderError('R117', path) : undefined
}
