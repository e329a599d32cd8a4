import { access, constants } from 'node:fs/promises'
import { release } from 'node:os'
import { delimiter, join } from 'node:path'
import type { Candidate } from '../discovery/candidates.ts'
import type { LoadedDeviceTable } from '../discovery/device-table.ts'
import {
  type DeviceLister,
  type ListingFaults,
  listDevices,
  type PluggedDevices,
} from '../discovery/plugged-devices.ts'
import type { ProbeResult } from '../discovery/probe.ts'
import { type NodeAccess, nodeAccess } from './device-node.ts'
import { LIBRARIES, type LibraryFact, type LibraryLoaders, libraryFacts } from './libraries.ts'

export interface DeviceFact {
  readonly candidate: Candidate
  /** Undefined on Windows, and for USB devices that are opened by their ids. */
  readonly node?: NodeAccess
}

export interface DeviceCheck {
  /** What was asked: a path, an address, a candidate's id. */
  readonly source: string
  readonly result: ProbeResult
}

/** Everything that `reader doctor` tells. Holds no personal data. */
export interface DoctorFacts {
  readonly system: {
    readonly platform: NodeJS.Platform
    readonly arch: string
    readonly release: string
    readonly node: string
  }
  readonly libraries: readonly LibraryFact[]
  /** Undefined where it is not needed. */
  readonly udevadm?: boolean
  readonly table: { readonly date: string; readonly builtIn: boolean; readonly fault?: LoadedDeviceTable['fault'] }
  readonly devices: readonly DeviceFact[]
  readonly faults: ListingFaults
  readonly checks: readonly DeviceCheck[]
}

/** Where facts come from; tests put machines of their own here. */
export interface FactSources {
  readonly system: DoctorFacts['system']
  readonly libraries: LibraryLoaders
  readonly hasProgram: (name: string) => Promise<boolean>
  readonly nodeAccess: (path: string) => Promise<NodeAccess | undefined>
}

export const THIS_MACHINE: FactSources = {
  system: { platform: process.platform, arch: process.arch, release: release(), node: process.versions.node },
  libraries: LIBRARIES,
  hasProgram,
  nodeAccess,
}

/** Facts without the checks: nothing is opened. */
export async function gatherFacts(
  sources: FactSources,
  lister: DeviceLister,
  loaded: LoadedDeviceTable,
  assess: (plugged: PluggedDevices) => readonly Candidate[],
): Promise<DoctorFacts> {
  const { system } = sources
  const { devices, faults } = await listDevices(lister)
  return {
    system,
    libraries: await libraryFacts(sources.libraries),
    ...(system.platform === 'linux' ? { udevadm: await sources.hasProgram('udevadm') } : {}),
    table: {
      date: loaded.table.date,
      builtIn: loaded.file === undefined,
      ...(loaded.fault ? { fault: loaded.fault } : {}),
    },
    devices: await Promise.all(
      assess(devices).map(async candidate => {
        const { path, kind } = candidate
        const hasNode = path !== undefined && kind !== 'usbBulk' && system.platform !== 'win32'
        const node = hasNode ? await sources.nodeAccess(path) : undefined
        return node ? { candidate, node } : { candidate }
      }),
    ),
    faults,
    checks: [],
  }
}

async function hasProgram(name: string): Promise<boolean> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const found = await access(join(folder, name), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return true
  }
  return false
}
