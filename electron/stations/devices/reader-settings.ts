import { join } from 'node:path'
import type { LocalDevicesOptions } from './local-devices.ts'

export function readerSettings(
  { deviceTable }: { readonly deviceTable: string | null },
  dataFolder: string,
): Pick<LocalDevicesOptions, 'deviceTable' | 'memoryFile'> {
  return { deviceTable, memoryFile: join(dataFolder, 'reader.json') }
}
