import { type Bilingual, both } from '../discovery/bilingual.ts'
import type { Candidate, Verdict } from '../discovery/candidates.ts'
import { DEVICE_KINDS } from '../discovery/plugged-devices.ts'
import type { FoundReader } from '../discovery/probe.ts'
import { idsText } from '../discovery/usb-ids.ts'
import type { ReaderError } from '../error.ts'
import type { NodeAccess } from './device-node.ts'
import type { DeviceCheck, DeviceFinding, DoctorFindings } from './findings.ts'
import type { LibraryCheck } from './libraries.ts'
import { UDEV_RULE_FILE } from './udev-rule.ts'

const VERDICTS: Record<Verdict, Bilingual> = {
  open: { zh: '可直接使用', en: 'may be used' },
  probe: { zh: '探测后使用', en: 'used if it answers a probe' },
  leaveAlone: { zh: '不打开', en: 'left alone' },
}

/** Plain text for support, in both languages, without personal data. */
export function doctorReport(findings: DoctorFindings): string {
  const { system, table } = findings
  return [
    '身份证阅读器诊断报告（不含个人信息）/ reader doctor (holds no personal data)',
    '',
    `系统 / system: ${system.platform} ${system.arch} ${system.release}, Node.js ${system.node}`,
    ...(findings.udevadm === undefined ? [] : [`udevadm: ${findings.udevadm ? '有 / found' : '缺少 / missing'}`]),
    `设备表 / device table: ${table.date}, ${table.builtIn ? '内置 / built in' : '来自文件 / from a file'}`,
    ...(table.fault ? errorLines(table.fault) : []),
    '',
    '组件 / libraries:',
    ...findings.libraries.map(libraryLine),
    '',
    `设备 / devices: ${findings.devices.length}`,
    ...DEVICE_KINDS.flatMap(kind => (findings.faults[kind] ? errorLines(findings.faults[kind]) : [])),
    ...findings.devices.flatMap(deviceLines),
    '',
    `检测 / checks: ${findings.checks.length === 0 ? '没有打开任何设备 / nothing was opened' : findings.checks.length}`,
    ...findings.checks.flatMap(checkLines),
  ].join('\n')
}

/** Removes texts of unrelated devices: keyboards and phones may be named after people. */
export function withoutOthersTexts(candidate: Candidate): Candidate {
  if (candidate.use !== undefined || candidate.verdict !== 'leaveAlone') return candidate
  const { manufacturer: _maker, product: _product, ...rest } = candidate
  return rest
}

/** How this user gets access; undefined when it is not needed. */
export function accessRemedy(candidate: Candidate, node: NodeAccess | undefined): Bilingual | undefined {
  if (!node || node.allowed) return undefined
  if (candidate.kind === 'serial' && node.group !== 'root') {
    const command = `sudo usermod -aG ${node.group} "$USER"`
    return {
      zh: `没有权限（${node.mode}）；执行 ${command} 后重新登录`,
      en: `not permitted (${node.mode}); run ${command} and log in again`,
    }
  }
  const install = `reader doctor --udev | sudo tee ${UDEV_RULE_FILE}`
  return {
    zh: `没有权限（${node.mode} ${node.group}）；安装 udev 规则：${install}`,
    en: `not permitted (${node.mode} ${node.group}); install the udev rule: ${install}`,
  }
}

function libraryLine({ name, required, loads, missing }: LibraryCheck): string {
  if (loads) return `  ${name}: 正常 / loads`
  const importance = required ? '必需 / required' : '可选 / optional'
  return `  ${name}: 不可用，缺少 ${missing} / does not load, missing ${missing} (${importance})`
}

function deviceLines({ candidate, node }: DeviceFinding): string[] {
  const { id, ids, name, manufacturer, product, verdict, reasons, advice } = withoutOthersTexts(candidate)
  const remedy = accessRemedy(candidate, node)
  return [
    `  ${id}`,
    `    ${[ids && idsText(ids), name && both(name), manufacturer, product].filter(Boolean).join(' · ') || '-'}`,
    `    结论 / verdict: ${both(VERDICTS[verdict])}`,
    ...reasons.map(reason => `    原因 / why: ${both(reason)}`),
    ...(node?.allowed ? [`    权限 / access: 可读写 / read and write (${node.mode} ${node.group})`] : []),
    ...(remedy ? [`    权限 / access: ${both(remedy)}`] : []),
    ...(advice ? [`    建议 / advice: ${both(advice)}`] : []),
  ]
}

function checkLines({ name, result }: DeviceCheck): string[] {
  if (result.kind === 'reader') return [`  ${name}`, ...readerLines(result)]
  return [`  ${name}`, ...errorLines(result.error).map(line => `  ${line}`)]
}

function readerLines({ way, samId, status, fault, exchangeMs, counters }: FoundReader): string[] {
  const times = exchangeMs.toSorted((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)] ?? 0
  const { discardedBytes, ...counts } = counters
  const line = Object.entries({ ...counts, ...discardedBytes }).map(([name, count]) => `${name} ${count}`)
  return [
    `    ${fault ? '阅读器有故障 / a reader that cannot work' : '阅读器正常 / a working reader'}`,
    `    方式 / way: ${way}`,
    `    状态 / status: ${status.sw3} ${status.name}`,
    `    安全模块编号 / SAM number: ${samId ?? '未提供 / not told'}`,
    `    应答时间 / time per exchange: ${median.toFixed(1)} ms, 最长 / longest ${(times.at(-1) ?? 0).toFixed(1)} ms (${times.length})`,
    `    计数 / counters: ${line.join(', ')}`,
    ...(fault ? errorLines(fault).map(text => `  ${text}`) : []),
  ]
}

function errorLines(error: ReaderError): string[] {
  const { remedyZh, remedyEn } = error.entry
  return [`  ${error.message}`, `    → ${remedyZh}`, `    → ${remedyEn}`]
}
