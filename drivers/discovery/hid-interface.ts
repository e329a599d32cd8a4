import type { HidDeviceInfo } from '../channel/hid/node-hid.ts'
import type { Bilingual } from './bilingual.ts'

export interface HidNode {
  readonly path: string
  readonly collections: readonly HidDeviceInfo[]
  /** Never write to it: a keyboard takes our bytes for its lamps, a UPS for its switch. */
  readonly otherUse?: Bilingual
  /** Declares nothing that a keyboard or mouse could not declare. */
  readonly unclearUse?: true
}

/** USB HID Usage Tables. Without `usages` the whole page. */
const OTHER_USES: readonly { readonly page: number; readonly usages?: readonly number[]; readonly name: Bilingual }[] =
  [
    { page: 0x01, usages: [0x06, 0x07], name: { zh: '键盘', en: 'a keyboard' } },
    { page: 0x01, usages: [0x01, 0x02], name: { zh: '鼠标', en: 'a mouse' } },
    { page: 0x07, name: { zh: '键盘', en: 'a keyboard' } },
    { page: 0x0d, name: { zh: '触摸屏', en: 'a touch screen' } },
    { page: 0x84, name: { zh: '不间断电源', en: 'a power supply (UPS)' } },
    { page: 0x85, name: { zh: '不间断电源', en: 'a power supply (UPS)' } },
    { page: 0x8c, name: { zh: '条码扫描器', en: 'a bar-code scanner' } },
    { page: 0xf1d0, name: { zh: '安全密钥', en: 'a security key' } },
  ]
/** Only the usage tells keyboards from others here. */
const DESKTOP_PAGE = 0x01
const DESKTOP: Bilingual = { zh: '键盘或鼠标', en: 'a keyboard or mouse' }
const FIRST_VENDOR_PAGE = 0xff00

/** Nodes with the same ids and serial number form a device; the same interface again is a second device. */
export function hidDevices(list: readonly HidDeviceInfo[]): HidNode[][] {
  const byPath = Map.groupBy(list, ({ path }) => path)
  const byModel = Map.groupBy([...byPath.values()].map(toNode), ({ collections: [first] }) =>
    [first?.vendorId, first?.productId, first?.serialNumber].join(':'),
  )
  return [...byModel.values()].flatMap(splitDevices)
}

export function chooseNode(nodes: readonly HidNode[], named: string | undefined): HidNode | undefined {
  const wanted = nodes.find(({ path }) => path === named)
  if (wanted) return wanted
  return nodes.toSorted((a, b) => rank(a) - rank(b))[0]
}

function toNode(collections: readonly HidDeviceInfo[]): HidNode {
  const uses = collections.map(otherUse).filter(use => use !== undefined)
  const path = collections[0]?.path ?? ''
  return {
    path,
    collections,
    ...(uses[0] ? { otherUse: uses[0] } : {}),
    ...(collections.every(isUnclear) ? { unclearUse: true } : {}),
  }
}

/** Page 0: not told by the system. */
function isUnclear({ usagePage = 0 }: HidDeviceInfo): boolean {
  return usagePage === 0 || usagePage === DESKTOP_PAGE
}

function otherUse({ usagePage, usage }: HidDeviceInfo): Bilingual | undefined {
  if (usagePage === DESKTOP_PAGE && usage === undefined) return DESKTOP
  return OTHER_USES.find(
    ({ page, usages }) => page === usagePage && (!usages || (usage !== undefined && usages.includes(usage))),
  )?.name
}

function splitDevices(nodes: readonly HidNode[]): HidNode[][] {
  const devices: { readonly seen: Set<string>; readonly nodes: HidNode[] }[] = []
  for (const node of nodes) {
    const interfaceKey = node.collections
      .map(({ interfaceNumber, usagePage, usage }) => `${interfaceNumber}/${usagePage}/${usage}`)
      .toSorted()
      .join()
    const home = devices.find(({ seen }) => !seen.has(interfaceKey))
    if (home) {
      home.seen.add(interfaceKey)
      home.nodes.push(node)
    } else {
      devices.push({ seen: new Set([interfaceKey]), nodes: [node] })
    }
  }
  return devices.map(device => device.nodes)
}

function rank({ otherUse, collections }: HidNode): number {
  if (otherUse) return 2
  return collections.some(({ usagePage = 0 }) => usagePage >= FIRST_VENDOR_PAGE) ? 0 : 1
}
