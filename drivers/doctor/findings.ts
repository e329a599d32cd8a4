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
import { checkLibraries, LIBRARIES, type LibraryCheck, type LibraryLoaders } from './libraries.ts'

export interface DeviceFinding {
  readonly candidate: Candidate
  /** Undefined on Windows and for USB devices opened by ids. */
  readonly node?: NodeAccess
}

export interface DeviceCheck {
  /** A path, address or candidate id. */
  readonly name: string
  readonly result: ProbeResult
}

/** Everything in the report. No personal data. */
export interface DoctorFindings {
  readonly system: {
    readonly platform: NodeJS.Platform
    readonly arch: string
    readonly release: string
    readonly node: string
  }
  readonly libraries: readonly LibraryCheck[]
  readonly udevadm?: boolean
  readonly table: { readonly date: string; readonly builtIn: boolean; readonly fault?: LoadedDeviceTable['fault'] }
  readonly devices: readonly DeviceFinding[]
  readonly faults: ListingFaults
  readonly checks: readonly DeviceCheck[]
}

export interface Machine {
  readonly system: DoctorFindings['system']
  readonly libraries: LibraryLoaders
  readonly hasProgram: (name: string) => Promise<boolean>
  readonly nodeAccess: (path: string) => Promise<NodeAccess | undefined>
}

export const THIS_MACHINE: Machine = {
  system: { platform: process.platform, arch: process.arch, release: release(), node: process.versions.node },
  libraries: LIBRARIES,
  hasProgram,
  nodeAccess,
}

/** Findings without checks: opens nothing. */
export async function examineMachine(
  machine: Machine,
  lister: DeviceLister,
  loaded: LoadedDeviceTable,
  assess: (plugged: PluggedDevices) => readonly Candidate[],
): Promise<DoctorFindings> {
  const { system } = machine
  const { devices, faults } = await listDevices(lister)
  return {
    system,
    libraries: await checkLibraries(machine.libraries),
    ...(system.platform === 'linux' ? { udevadm: await machine.hasProgram('udevadm') } : {}),
    table: {
      date: loaded.table.date,
      builtIn: loaded.file === undefined,
      ...(loaded.fault ? { fault: loaded.fault } : {}),
    },
    devices: await Promise.all(
      assess(devices).map(async candidate => {
        const { path, kind } = candidate
        const hasNode = path !== undefined && kind !== 'usbBulk' && system.platform !== 'win32'
        const node = hasNode ? await machine.nodeAccess(path) : undefined
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
