import type { Bilingual } from './bilingual.ts'
import type { KnownDevice } from './device-table-schema.ts'
import type { PhysicalDevice } from './physical-device.ts'
import type { DeviceKind } from './plugged-devices.ts'
import { sameIds, type UsbIds } from './usb-ids.ts'

/** Where a reader answered, to look there first next time. */
export interface LastGood {
  readonly path?: string
  readonly ids?: UsbIds
  readonly serialNumber?: string
  /** E.g. `9600` or `HID raw`. */
  readonly way: string
}

export interface Evidence {
  readonly points: number
  readonly reason: Bilingual
  /** False for what many devices have in common: it only ranks. */
  readonly enoughToProbe: boolean
}

const POINTS = {
  named: 200,
  lastGoodDevice: 60,
  lastGoodPlace: 45,
  lastGoodModel: 10,
  tableA: 30,
  tableB: 20,
  tableC: 15,
  maker: 15,
  sharedId: 2,
  bridge: 1,
} as const

const REASONS = {
  named: { zh: '由人员指定', en: 'it was named' },
  lastGoodDevice: { zh: '上次在用的就是这台设备', en: 'it is the very device that was used last' },
  lastGoodPlace: { zh: '上次在用的阅读器在此端口', en: 'the reader that was used last was on this port' },
  lastGoodModel: { zh: '与上次在用的阅读器型号相同', en: 'it is of the model that was used last' },
  readerA: { zh: '设备表中的身份证阅读器', en: 'an ID-card reader by the device table' },
  readerB: {
    zh: '设备表中的身份证阅读器，来源未经互证，须先探测',
    en: 'an ID-card reader by the device table, not confirmed by a second source: it is asked first',
  },
  sharedId: {
    zh: '阅读器也用此编号，但它不能说明是阅读器',
    en: 'readers have this id too, which does not make it one',
  },
  readerElsewhere: {
    zh: '设备表中有此阅读器，但接口与表中所列不同，须先探测',
    en: 'an ID-card reader by the device table, which is reached in another way: it is asked first',
  },
  bridge: { zh: '串口芯片，后面可能是任何设备', en: 'a serial chip; anything may be behind it' },
  barePort: { zh: '没有编号的串口，后面可能是任何设备', en: 'a port without ids; anything may be behind it' },
} as const satisfies Record<string, Bilingual>

export function listOf(known: KnownDevice): DeviceKind | undefined {
  switch (known.class) {
    case 'hid':
      return 'hid'
    case 'vendorBulk':
      return 'usbBulk'
    case 'serialBridge':
      return 'serial'
    case 'ccid':
    case 'keyboard':
    case 'dfu':
    case 'unknown':
      return undefined
  }
}

export function tableEvidence(known: KnownDevice | undefined, device: PhysicalDevice): readonly Evidence[] {
  switch (known?.use) {
    case 'reader':
      if ((listOf(known) ?? device.kind) !== device.kind) return of(POINTS.tableC, REASONS.readerElsewhere, true)
      if (known.confidence === 'A') return of(POINTS.tableA, REASONS.readerA, true)
      return of(known.confidence === 'B' ? POINTS.tableB : POINTS.tableC, REASONS.readerB, true)
    case 'shared':
      return of(POINTS.sharedId, REASONS.sharedId, false)
    case 'bridge':
      return of(POINTS.bridge, REASONS.bridge, false)
    case 'ignore':
      return []
    case undefined:
      return device.kind === 'serial' && !device.ids ? of(POINTS.bridge, REASONS.barePort, false) : []
  }
}

export function lastGoodEvidence(
  lastGood: LastGood | undefined,
  device: PhysicalDevice,
  known: KnownDevice | undefined,
): readonly Evidence[] {
  if (!lastGood || !sameIds(lastGood.ids, device.ids)) return []
  const numbered = lastGood.serialNumber !== undefined && device.serialNumber !== undefined
  if (!numbered || lastGood.serialNumber === device.serialNumber) {
    const samePlace = lastGood.path !== undefined && lastGood.path === device.path
    // Cheap chips share one serial number, so the port counts too.
    const found = [
      ...(numbered ? of(POINTS.lastGoodDevice, REASONS.lastGoodDevice, true) : []),
      ...(samePlace ? of(POINTS.lastGoodPlace, REASONS.lastGoodPlace, true) : []),
    ]
    if (found.length > 0) return found
  }
  // Another port or number: the model counts only if it is a reader's.
  return known?.use === 'reader' ? of(POINTS.lastGoodModel, REASONS.lastGoodModel, true) : []
}

/** Keyboards may carry a reader maker's name: without a declared use it counts only with a reader's id. */
export function makerEvidence(
  maker: Bilingual | undefined,
  { unclearUse }: PhysicalDevice,
  known: KnownDevice | undefined,
): readonly Evidence[] {
  if (!maker) return []
  const reason = { zh: `名称中有阅读器厂商：${maker.zh}`, en: `its name tells a maker of readers: ${maker.en}` }
  return of(POINTS.maker, reason, !unclearUse || known?.use === 'shared')
}

export function namedEvidence(named: boolean): readonly Evidence[] {
  return named ? of(POINTS.named, REASONS.named, true) : []
}

function of(points: number, reason: Bilingual, enoughToProbe: boolean): readonly Evidence[] {
  return [{ points, reason, enoughToProbe }]
}
