import { parseArgs } from 'node:util'
import { both } from '../discovery/bilingual.ts'
import { type Candidate, candidates } from '../discovery/candidates.ts'
import { systemConsoles } from '../discovery/consoles.ts'
import { loadDeviceTable } from '../discovery/device-table.ts'
import { serialListFailed } from '../discovery/listing-notes.ts'
import { DEVICE_KINDS, listDevices } from '../discovery/plugged-devices.ts'
import { SYSTEM_DEVICES } from '../discovery/system-devices.ts'
import { idsText } from '../discovery/usb-ids.ts'
import { EXIT, jsonLine, reportError, shownText } from './output.ts'

/**
 * `reader list`: serial ports, and HID and USB devices that may be readers; with --all every device. Missing optional
 * parts go to stderr. Exit 0; 3: none; 5: the serial list failed.
 */
export async function list(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
      table: { type: 'string' },
    },
  })
  const { table, fault } = await loadDeviceTable(values.table)
  if (fault) reportError(fault)
  const { devices, faults } = await listDevices(SYSTEM_DEVICES)
  const found = candidates(devices, table, { platform: process.platform, consoles: await systemConsoles() })
  const shown = found.filter(candidate => values.all || isOfInterest(candidate))

  if (values.json) console.log(jsonLine(shown.map(candidateJson)))
  else for (const candidate of shown) console.log(candidateLine(candidate))

  for (const kind of DEVICE_KINDS) if (faults[kind]) reportError(faults[kind])
  if (shown.length > 0) return EXIT.ok
  if (serialListFailed(faults)) return EXIT.error
  if (!values.json) console.error('没有发现串口或已知的读卡器 / no serial port and no known reader found')
  return EXIT.noReader
}

function isOfInterest({ kind, name, verdict }: Candidate): boolean {
  return kind === 'serial' || name !== undefined || verdict !== 'leaveAlone'
}

export function candidateJson(candidate: Candidate): Record<string, unknown> {
  const { path, manufacturer, product, serialNumber, ids, use, name } = candidate
  const { id, kind, verdict, score, reasons, advice } = candidate
  const device = {
    path,
    manufacturer,
    product,
    serialNumber,
    ...ids,
    ...(use === 'bridge' ? { bridge: name?.en } : {}),
  }
  return { ...device, id, kind, name, verdict, score, reasons, advice }
}

function candidateLine({ id, path, ids, manufacturer, name, verdict, reasons }: Candidate): string {
  const what = [path ?? id, ids ? idsText(ids) : '-', manufacturer ?? '-', name ? both(name) : '-']
  return [...what, verdict, reasons.map(both).join('; ')].map(shownText).join('\t')
}
