import { readFileSync } from 'node:fs'
import type { DeviceTable } from '../../../drivers/discovery/device-table-schema.ts'

const TABLE = 'drivers/discovery/device-table.json'

export function deviceRows(): string {
  const rows = table().devices.map(device => {
    const advice = Object.entries(device.advice ?? {}).flatMap(([system, text]) =>
      text ? [`${system}: ${text.zh} ${text.en}`] : [],
    )
    const kind = device.profile ? `${device.class}, ${device.profile.framing}` : device.class
    return [id(device), inBoth(device.name), kind, device.use, device.confidence, advice.join('<br>')]
  })
  return markdown(['VID:PID', 'device', 'kind', 'use', 'sources', 'what to do'], rows)
}

export function deniedRows(): string {
  const rows = table().deny.map(device => [
    device.path ? `\`${device.path}\`` : id(device),
    inBoth(device.name),
    inBoth(device.reason),
  ])
  return markdown(['VID:PID', 'device', 'why'], rows)
}

function table(): DeviceTable {
  return JSON.parse(readFileSync(TABLE, 'utf8')) as DeviceTable
}

function id({
  vendorId = '',
  productId = '',
}: {
  readonly vendorId?: string | undefined
  readonly productId?: string | undefined
}): string {
  return `\`${vendorId}:${productId}\``
}

function inBoth({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return zh === en ? zh : `${zh}<br>${en}`
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |\n`)
  return lines.join('')
}
