import type { Bilingual } from './bilingual.ts'
import { deniedDevice, knownDevice, namedMaker } from './device-table.ts'
import type { DeviceTable, HidProfileEntry, KnownDevice } from './device-table-schema.ts'
import { type LastGood, lastGoodEvidence, listOf, makerEvidence, namedEvidence, tableEvidence } from './evidence.ts'
import { type PhysicalDevice, physicalDevices } from './physical-device.ts'
import type { PluggedDevices } from './plugged-devices.ts'

/**
 * - `open`: known as a reader; may be used at once.
 * - `probe`: may be one; used only if it answers a probe.
 * - `leaveAlone`: never opened.
 */
export type Verdict = 'open' | 'probe' | 'leaveAlone'

export interface Candidate extends PhysicalDevice {
  readonly name?: Bilingual
  readonly use?: KnownDevice['use']
  readonly score: number
  readonly verdict: Verdict
  /** For the score and the verdict. Never empty. */
  readonly reasons: readonly Bilingual[]
  /** On the deny list or a system console: not opened even when named. */
  readonly denied: boolean
  readonly named: boolean
  readonly profile?: HidProfileEntry
  readonly advice?: Bilingual
}

/**
 * Whether to probe serial ports with anything behind them: opening moves control lines and resets some controllers.
 * - `never`: only a port that a person named.
 * - `lastGood` (default): also where a reader answered last time.
 * - `always`: all that are not denied.
 */
export type ProbeBridges = 'never' | 'lastGood' | 'always'

export interface Circumstances {
  readonly platform: NodeJS.Platform
  readonly lastGood?: LastGood
  /** Path or candidate id named by a person; links resolved. */
  readonly named?: string
  /** Default `lastGood`. */
  readonly probeBridges?: ProbeBridges
  /** See consoles.ts; treated as denied. */
  readonly consoles?: readonly string[]
}

/** On Windows the vendor's driver holds bulk devices. */
const WINDOWS_BULK_PENALTY = 25

const LEFT_ALONE = {
  unknown: {
    zh: '不在设备表中，也没有其他依据表明是阅读器',
    en: 'not in the device table, and nothing else speaks for a reader',
  },
  console: { zh: '该端口是操作系统的控制台', en: 'the port carries the system’s console' },
  ignored: { zh: '设备表注明不能用于读取身份证', en: 'by the device table ID cards cannot be read with it' },
  idOnly: {
    zh: '仅凭编号或芯片不会打开；确为阅读器时请指定端口',
    en: 'not opened on an id or chip alone; name the port if it is a reader',
  },
  nameOnly: {
    zh: '系统未说明其用途，仅凭名称不会打开；确为阅读器时请指定该设备',
    en: 'the system does not tell what it is, and it is not opened on its name alone; name it if it is a reader',
  },
} as const satisfies Record<string, Bilingual>

const WINDOWS_BULK: Bilingual = {
  zh: 'Windows 下由厂商驱动占用，优先使用串口或 HID',
  en: 'held by the vendor’s driver on Windows; serial and HID come first',
}

/** Likeliest reader first. */
export function candidates(plugged: PluggedDevices, table: DeviceTable, now: Circumstances): readonly Candidate[] {
  return physicalDevices(plugged, now.named)
    .map(device => assess(device, table, now))
    .toSorted((a, b) => b.score - a.score || a.id.localeCompare(b.id, 'en', { numeric: true }))
}

function assess(device: PhysicalDevice, table: DeviceTable, now: Circumstances): Candidate {
  const known = knownDevice(table, device.ids)
  const named = isNamed(device, now.named)
  const advice = adviceFor(known, now.platform)
  const about = {
    ...device,
    named,
    denied: false,
    ...(known ? { name: known.name, use: known.use } : {}),
    ...(known?.profile ? { profile: known.profile } : {}),
    ...(advice ? { advice } : {}),
  }
  const leave = (...reasons: Bilingual[]): Candidate => ({ ...about, score: 0, verdict: 'leaveAlone', reasons })

  const denied = deniedDevice(table, device.ids, device.path)
  if (denied) {
    const reason = { zh: `禁用名单：${denied.reason.zh}`, en: `on the deny list: ${denied.reason.en}` }
    return { ...leave(reason), name: denied.name, denied: true }
  }
  if (device.path !== undefined && now.consoles?.includes(device.path)) {
    return { ...leave(LEFT_ALONE.console), denied: true }
  }
  if (device.otherUse) {
    return leave({ zh: `设备声明自己是${device.otherUse.zh}`, en: `it declares itself to be ${device.otherUse.en}` })
  }
  if (known?.use === 'ignore') return leave(LEFT_ALONE.ignored)

  const maker = namedMaker(table, [device.manufacturer, device.product])
  const evidence = [
    ...namedEvidence(named),
    ...lastGoodEvidence(now.lastGood, device, known),
    ...tableEvidence(known, device),
    ...makerEvidence(maker, device, known),
  ]
  const reasons = evidence.map(({ reason }) => reason)
  if (evidence.length === 0) return leave(LEFT_ALONE.unknown)
  const anything = known?.use === 'bridge' || (device.kind === 'serial' && !device.ids)
  const enough = anything
    ? mayProbeBridge(
        now.probeBridges ?? 'lastGood',
        named,
        evidence.some(({ enoughToProbe }) => enoughToProbe),
      )
    : evidence.some(({ enoughToProbe }) => enoughToProbe)
  if (!enough) {
    const why = maker && device.unclearUse ? LEFT_ALONE.nameOnly : LEFT_ALONE.idOnly
    return { ...leave(...reasons, why), score: total(evidence) }
  }

  const heldByDriver = device.kind === 'usbBulk' && now.platform === 'win32'
  const score = total(evidence) - (heldByDriver ? WINDOWS_BULK_PENALTY : 0)
  const proven = known?.use === 'reader' && known.confidence === 'A' && listOf(known) === device.kind
  const verdict = proven ? 'open' : 'probe'
  return { ...about, score, verdict, reasons: heldByDriver ? [...reasons, WINDOWS_BULK] : reasons }
}

function mayProbeBridge(probeBridges: ProbeBridges, named: boolean, spokenFor: boolean): boolean {
  switch (probeBridges) {
    case 'never':
      return named
    case 'lastGood':
      return spokenFor
    case 'always':
      return true
  }
}

function total(evidence: readonly { readonly points: number }[]): number {
  return evidence.reduce((sum, { points }) => sum + points, 0)
}

/** Windows ignores case in COM3. */
function isNamed(device: PhysicalDevice, named: string | undefined): boolean {
  if (named === undefined) return false
  if (named === device.id || named === device.path) return true
  return /^com\d+$/i.test(named) && device.path?.toUpperCase() === named.toUpperCase()
}

function adviceFor(known: KnownDevice | undefined, platform: NodeJS.Platform): Bilingual | undefined {
  switch (platform) {
    case 'win32':
      return known?.advice?.windows
    case 'linux':
      return known?.advice?.linux
    case 'darwin':
      return known?.advice?.macos
    default:
      return undefined
  }
}
