import { z } from 'zod'
import { ReaderError } from '../error.ts'
import { readNamedJson } from '../named-file.ts'
import type { Bilingual } from './bilingual.ts'
import builtIn from './device-table.json' with { type: 'json' }
import {
  ANY_PRODUCT,
  type DeniedDevice,
  type DeviceTable,
  deviceTableSchema,
  type KnownDevice,
  SCHEMA_VERSION,
} from './device-table-schema.ts'
import type { UsbIds } from './usb-ids.ts'

/** The built-in one has about 15 KB. */
const MOST_BYTES = 1_000_000

export interface LoadedDeviceTable {
  readonly table: DeviceTable
  /** Undefined for the built-in one. */
  readonly file?: string
  /** R152: why the file was refused; the built-in table is used. */
  readonly fault?: ReaderError
}

/** The built-in table or a file instead, so new readers need no release. A file with any mistake is refused. */
export async function loadDeviceTable(path?: string): Promise<LoadedDeviceTable> {
  const table = parseDeviceTable(builtIn, 'built-in')
  if (path === undefined) return { table }
  try {
    return { table: parseDeviceTable(await readNamedJson(path, 'R152', MOST_BYTES), path), file: path }
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    return { table, fault: error }
  }
}

/** Throws R152 with all mistakes. */
export function parseDeviceTable(json: unknown, label: string): DeviceTable {
  const { schemaVersion } = (json ?? {}) as { schemaVersion?: unknown }
  if (typeof schemaVersion === 'number' && schemaVersion > SCHEMA_VERSION) {
    throw new ReaderError('R152', `${label}: schemaVersion ${schemaVersion} > ${SCHEMA_VERSION}`)
  }
  const parsed = deviceTableSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const mistakes = parsed.error.issues.map(({ path, message }) => `${z.core.toDotPath(path)}: ${message}`)
  throw new ReaderError('R152', `${label}: ${mistakes.join('; ')}`)
}

export function knownDevice(table: DeviceTable, ids: UsbIds | undefined): KnownDevice | undefined {
  if (!ids) return undefined
  const entries = table.devices.filter(({ vendorId }) => vendorId === ids.vendorId)
  return (
    entries.find(({ productId }) => productId === ids.productId) ??
    entries.find(({ productId }) => productId === ANY_PRODUCT)
  )
}

export function deniedDevice(
  table: DeviceTable,
  ids: UsbIds | undefined,
  path: string | undefined,
): DeniedDevice | undefined {
  return table.deny.find(entry => {
    if (entry.path !== undefined) return path !== undefined && pathMatches(entry.path, path)
    return ids?.vendorId === entry.vendorId && (entry.productId === ANY_PRODUCT || ids?.productId === entry.productId)
  })
}

export function namedMaker(table: DeviceTable, names: readonly (string | undefined)[]): Bilingual | undefined {
  return table.makers.find(({ text }) => names.some(name => name !== undefined && beginsWord(name, text)))?.name
}

function beginsWord(name: string, text: string): boolean {
  const where = name.toLowerCase().indexOf(text.toLowerCase())
  return where === 0 || (where > 0 && !/[a-z0-9]/i.test(name.charAt(where - 1)))
}

function pathMatches(pattern: string, path: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return path === pattern
  const last = rest.pop() ?? ''
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = path.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return path.length - last.length >= at && path.endsWith(last)
}
