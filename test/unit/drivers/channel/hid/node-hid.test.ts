import { describe, expect, it } from 'vitest'
import {
  listHidDevices,
  loadNodeHid,
  type NodeHid,
  type NodeHidDevice,
} from '../../../../../drivers/channel/hid/node-hid.ts'
import type { ReaderError } from '../../../../../drivers/error.ts'
import { HidStandIn } from '../../../../../drivers/simulator/hid-stand-in.ts'
import { simulatedLine } from '../../../../support/readers/simulated-reader.ts'

/** Fails to compile when the module changes. */
type RealNodeHid = typeof import('node-hid')
const realModuleFits = (nodeHid: RealNodeHid): NodeHid => nodeHid

function listing(...devices: NodeHidDevice[]): NodeHid {
  return { ...new HidStandIn(simulatedLine()), devicesAsync: async () => devices }
}

const READER: NodeHidDevice = { vendorId: 0x2b8b, productId: 0x2721, path: 'A', release: 1, interface: 0 }

describe('the list of HID devices', () => {
  it('HID devices are listed with four-digit ids and without empty texts', async () => {
    const told = { manufacturer: '', product: ' Reader ', serialNumber: '7', usagePage: 0xff00, usage: 1 }
    const list = await listHidDevices(
      listing({ ...READER, ...told }, { ...READER, vendorId: 0x5, path: 'B', interface: -1 }),
    )
    expect(list).toEqual([
      {
        path: 'A',
        vendorId: '2B8B',
        productId: '2721',
        product: 'Reader',
        serialNumber: '7',
        usagePage: 0xff00,
        usage: 1,
        interfaceNumber: 0,
      },
      { path: 'B', vendorId: '0005', productId: '2721' },
    ])
  })

  it('a HID path is listed once per declared use, and not without a path', async () => {
    const { path: _, ...pathless } = READER
    const list = await listHidDevices(listing(READER, { ...READER, usagePage: 1, usage: 6 }, pathless))
    expect(list.map(({ path, usagePage }) => [path, usagePage])).toEqual([
      ['A', READER.usagePage],
      ['A', 1],
    ])
  })

  it('a system that cannot list HID devices → R108', async () => {
    const nodeHid: NodeHid = { ...listing(), devicesAsync: () => Promise.reject(new Error('no')) }
    await expect(listHidDevices(nodeHid)).rejects.toMatchObject({ code: 'R108' })
  })

  it('the simulated reader is listed while it is plugged in', async () => {
    const reader = new HidStandIn(simulatedLine())
    expect(await listHidDevices(reader)).toMatchObject([{ vendorId: '2B8B', productId: '2721', usagePage: 0xff00 }])
    reader.unplug()
    expect(await listHidDevices(reader)).toEqual([])
  })
})

describe('node-hid', () => {
  it('node-hid has the interface that we use', async () => {
    expect(realModuleFits).toBeTypeOf('function')
    const { HIDAsync, devicesAsync, getHidapiVersion } = await import('node-hid')
    for (const used of [HIDAsync.open, devicesAsync, getHidapiVersion]) expect(used).toBeTypeOf('function')
  })

  it.each([
    ['libusb-1.0.so.0: cannot open shared object file: No such file or directory', 'libusb-1.0.so.0'],
    ['/app/node_modules/node-hid/x.node: libudev.so.1: cannot open shared object file: No such file', 'libudev.so.1'],
    ["Cannot find package 'node-hid'", 'node-hid'],
  ])('node-hid without %s → R109 with %s', async (message, detail) => {
    const native = (): string => {
      throw new Error(message)
    }
    const module = Object.assign(listing(), { getHidapiVersion: native })
    const late: ReaderError = await loadNodeHid(async () => module).catch(error => error)
    const early: ReaderError = await loadNodeHid(() => Promise.reject(new Error(message))).catch(error => error)
    for (const error of [late, early]) expect([error.code, error.detail]).toEqual(['R109', detail])
  })
})
