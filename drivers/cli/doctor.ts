import { realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { tcpChannel } from '../channel/tcp.ts'
import { type Candidate, candidates } from '../discovery/candidates.ts'
import { systemConsoles } from '../discovery/consoles.ts'
import { type LoadedDeviceTable, loadDeviceTable } from '../discovery/device-table.ts'
import { serialListFailed } from '../discovery/listing-notes.ts'
import { type ProbeResult, probe } from '../discovery/probe.ts'
import { SYSTEM_CHANNELS, SYSTEM_DEVICES } from '../discovery/system-devices.ts'
import { type DeviceCheck, type DoctorFindings, examineMachine, THIS_MACHINE } from '../doctor/findings.ts'
import { doctorReport, withoutOthersTexts } from '../doctor/report.ts'
import { type DoctorRequest, type DoctorTarget, doctorTargets } from '../doctor/targets.ts'
import { udevRules } from '../doctor/udev-rule.ts'
import { DEVICE_OPTIONS, tcpAddress } from './device-options.ts'
import { candidateJson } from './list.ts'
import { EXIT, errorJson, jsonLine, NO_READER } from './output.ts'
import { UsageError } from './usage.ts'

const TIMED_EXCHANGES = 5
/** Seconds for a named reader to wake up. */
const NAMED_ATTEMPTS = 5

/**
 * `reader doctor`: opens the named device, else the readers of the device table; with --probe also what may be one.
 * Exit 0: a reader works; 3: none found; 5: a reader does not work or the serial list failed.
 */
export async function doctor(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      port: DEVICE_OPTIONS.port,
      tcp: DEVICE_OPTIONS.tcp,
      json: { type: 'boolean', default: false },
      probe: { type: 'boolean', default: false },
      udev: { type: 'boolean', default: false },
      table: { type: 'string' },
    },
  })
  const { port, tcp } = values
  if (port !== undefined && tcp !== undefined) {
    throw new UsageError('--port 与 --tcp 只能用一个 / only one of --port and --tcp')
  }
  const loaded = await loadDeviceTable(values.table)
  if (values.udev) {
    if (loaded.fault) throw loaded.fault
    process.stdout.write(udevRules(loaded.table))
    return EXIT.ok
  }
  const named = port === undefined ? undefined : await realpath(port).catch(() => port)
  const consoles = await systemConsoles()
  const findings = await examineMachine(THIS_MACHINE, SYSTEM_DEVICES, loaded, plugged =>
    candidates(plugged, loaded.table, {
      platform: process.platform,
      consoles,
      probeBridges: values.probe ? 'always' : 'lastGood',
      ...(named === undefined ? {} : { named }),
    }),
  )
  const targets =
    tcp === undefined
      ? targetsOf(findings, loaded, named, { probe: values.probe, consoles })
      : [{ name: tcp, ways: [{ name: 'tcp', open: tcpChannel(tcpAddress(tcp)) }] }]
  const checks: DeviceCheck[] = []
  const isNamed = port !== undefined || tcp !== undefined
  for (const target of targets) checks.push(await check(target, isNamed))

  const examined = { ...findings, checks }
  console.log(withoutHome(values.json ? jsonLine(findingsJson(examined)) : doctorReport(examined)))
  return exitCode(examined, isNamed)
}

function targetsOf(
  findings: DoctorFindings,
  { table }: LoadedDeviceTable,
  named: string | undefined,
  request: Omit<DoctorRequest, 'named'>,
) {
  const all: Candidate[] = findings.devices.map(({ candidate }) => candidate)
  return doctorTargets(all, table, SYSTEM_CHANNELS, { ...request, ...(named === undefined ? {} : { named }) })
}

async function check(target: DoctorTarget, isNamed: boolean): Promise<DeviceCheck> {
  const { name } = target
  if ('error' in target) return { name, result: { kind: 'failed', error: target.error } }
  const patience = isNamed ? { firstWayAttempts: NAMED_ATTEMPTS } : {}
  return { name, result: await probe(target.ways, { exchanges: TIMED_EXCHANGES, ...patience }) }
}

function exitCode({ checks, faults }: DoctorFindings, named: boolean): number {
  const works = checks.some(({ result }) => result.kind === 'reader' && !result.fault)
  if (works) return EXIT.ok
  if (checks.length === 0) return serialListFailed(faults) ? EXIT.error : EXIT.noReader
  return checks.some(({ result }) => isBroken(result, named)) ? EXIT.error : EXIT.noReader
}

function isBroken(result: ProbeResult, named: boolean): boolean {
  switch (result.kind) {
    case 'reader':
      return true
    case 'failed':
      return !NO_READER.has(result.error.code)
    case 'notAReader':
    case 'silent':
      return named
  }
}

function findingsJson({ devices, table, faults, checks, ...rest }: DoctorFindings): Record<string, unknown> {
  return {
    ...rest,
    table: { ...table, fault: table.fault && errorJson(table.fault) },
    devices: devices.map(({ candidate, node }) => ({ ...candidateJson(withoutOthersTexts(candidate)), node })),
    faults: Object.fromEntries(Object.entries(faults).map(([kind, fault]) => [kind, errorJson(fault)])),
    checks: checks.map(({ name, result }) => {
      if (result.kind !== 'reader') return { source: name, ...result, error: errorJson(result.error) }
      return { source: name, ...result, fault: result.fault && errorJson(result.fault) }
    }),
  }
}

/** A home folder's name is a person's. */
function withoutHome(text: string): string {
  const home = homedir()
  if (home.length < 2) return text
  return text.replaceAll(home, '~').replaceAll(JSON.stringify(home).slice(1, -1), '~')
}
