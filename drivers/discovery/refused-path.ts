import { ReaderError } from '../error.ts'
import { deniedDevice } from './device-table.ts'
import type { DeviceTable } from './device-table-schema.ts'

/** R117 for denied paths and system consoles, even when named. */
export function refusedPath(path: string, table: DeviceTable, consoles: readonly string[]): ReaderError | undefined {
  const refused = consoles.includes(path) || deniedDevice(table, undefined, path) !== undefined
  return refused ? new ReaderError('R117', path) : undefined
}
