import { realpath } from 'node:fs/promises'
import type { OpenChannel } from '../channel/channel.ts'
import { ReaderError } from '../error.ts'
import { candidates } from './candidates.ts'
import { choose } from './choose.ts'
import { deniedDevice } from './device-table.ts'
import type { DeviceTable } from './device-table-schema.ts'
import { type DeviceLister, listDevices } from './plugged-devices.ts'
import { waysAt } from './reader-address.ts'
import { refusedPath } from './refused-path.ts'
import { SYSTEM_DEVICES } from './system-devices.ts'

export interface NamedReaderGuard {
  readonly table: DeviceTable
  /** See consoles.ts. */
  readonly consoles: readonly string[]
  /** Default: this machine's. */
  readonly lister?: DeviceLister
  /** Time for the list, ms; then the path decides. Range 100–60,000. Default 2000: it takes well below a second. */
  readonly listMs?: number
}

/**
 * Ways to the reader that a person named (see reader-address.ts). Each opening first checks that no other device has
 * taken that path: rejects with R117 (denied) or R114 (another device). Opens what no list has (a pseudo-terminal).
 */
export function guardedWays(
  address: string,
  guard: NamedReaderGuard,
  ways: readonly OpenChannel[] = waysAt(address),
): readonly OpenChannel[] {
  return ways.map(open => async signal => {
    const refusal = await refusalOf(address, guard, signal)
    if (refusal) throw refusal
    if (signal?.aborted) throw new ReaderError('R106', address)
    return open(signal)
  })
}

async function refusalOf(
  address: string,
  guard: NamedReaderGuard,
  signal: AbortSignal | undefined,
): Promise<ReaderError | undefined> {
  const [kind = '', ...parts] = address.split(':')
  switch (kind.toLowerCase()) {
    case 'tcp':
      return undefined
    case 'usb': {
      const [vendorId = '', productId = ''] = parts.map(part => part.toUpperCase())
      return deniedDevice(guard.table, { vendorId, productId }, undefined) && new ReaderError('R117', address)
    }
    case 'hid':
      return refusedNode('hid', parts.join(':'), guard, signal)
    default:
      return refusedNode('serial', parts.join(':'), guard, signal)
  }
}

/** Checks the path's list only. Resolves links. */
async function refusedNode(
  kind: 'serial' | 'hid',
  path: string,
  { table, consoles, lister = SYSTEM_DEVICES, listMs = 2000 }: NamedReaderGuard,
  signal: AbortSignal | undefined,
): Promise<ReaderError | undefined> {
  const named = await realpath(path).catch(() => path)
  const refused = refusedPath(path, table, consoles) ?? refusedPath(named, table, consoles)
  if (refused) return refused
  const { serial, hid } = lister
  const list = kind === 'serial' ? { serial } : { serial: async () => [], ...(hid ? { hid } : {}) }
  const { devices } = await listDevices(list, { timeoutMs: listMs, ...(signal ? { signal } : {}) })
  const choice = choose(candidates(devices, table, { platform: process.platform, consoles, named }), named)
  return choice.kind === 'refused' ? choice.error : undefined
}
