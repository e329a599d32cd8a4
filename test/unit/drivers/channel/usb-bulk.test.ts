import { afterEach, describe, expect, it } from 'vitest'
import type { Channel } from '../../../../drivers/channel/channel.ts'
import { listUsbDevices } from '../../../../drivers/channel/usb/list-usb.ts'
import { loadWebUsb, type WebUsb, type WebUsbDevice } from '../../../../drivers/channel/usb/web-usb.ts'
import { type UsbBulkOptions, usbBulkChannel } from '../../../../drivers/channel/usb-bulk.ts'
import type { ReaderError } from '../../../../drivers/error.ts'
import { CardReader } from '../../../../drivers/reader/card-reader.ts'
import { SamClient } from '../../../../drivers/sam/client.ts'
import { SAM_COMMANDS } from '../../../../drivers/sam/commands.ts'
import { UsbStandIn } from '../../../../drivers/simulator/usb-stand-in.ts'
import type { UsbStandInOptions } from '../../../../drivers/simulator/usb-stand-in-options.ts'
import { simulatedCard, WANG } from '../../../support/readers/cards.ts'
import { codeOf } from '../../../support/readers/code-of.ts'
import { hex, toHex } from '../../../support/readers/hex.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../../support/readers/simulated-reader.ts'

const STATUS = hex('AAAAAA9669000311FFED')
const OK = 'AAAAAA9669000400009094'
const IDS = { vendorId: '0400', productId: 'C35A' }
const SHORT = { readMs: 5, hangMs: 1000 }

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

function standIn(options: Partial<UsbStandInOptions> = {}): UsbStandIn {
  return new UsbStandIn(simulatedLine(), options)
}

async function open(webUsb: WebUsb, options: Partial<UsbBulkOptions> = {}): Promise<Channel> {
  const channel = await usbBulkChannel({ ...IDS, webUsb, ...SHORT, ...options })()
  closers.push(() => channel.close())
  return channel
}

function machine(...standIns: readonly WebUsb[]): WebUsb {
  return { getDevices: async () => (await Promise.all(standIns.map(one => one.getDevices()))).flat() }
}

describe('a reader on USB bulk pipes', () => {
  it.each([
    ['at once', {}],
    ['in slow packets', { packetMs: 1 }],
    ['in high-speed packets', { packetSize: 512 }],
    ['over two pairs of pipes', { twoPairs: true }],
  ])('a USB reader that answers %s is read and released', async (_, options) => {
    const reader = standIn(options)
    const channel = usbBulkChannel({ ...IDS, webUsb: reader, twoPairs: 'twoPairs' in options })
    const watched = new WatchedReader(new CardReader(channel, QUICK))
    closers.push(() => watched.stop())
    watched.reader.start()
    expect(await watched.next('reader-ready')).toMatchObject({ channel: '0400:C35A usb:1-1' })
    reader.line.sam.place(simulatedCard(WANG))
    expect((await watched.next('card-read')).card.idNumber).toBe(WANG.idNumber)
    await watched.stop()
    expect(reader.claimed).toBe(false)
  })

  it('a USB reader comes back after replugging', async () => {
    const reader = standIn()
    const watched = new WatchedReader(new CardReader(usbBulkChannel({ ...IDS, webUsb: reader }), QUICK))
    closers.push(() => watched.stop())
    watched.reader.start()
    await watched.next('reader-ready')
    reader.unplug()
    expect((await watched.next('reader-lost')).error.code).toBe('R106')
    reader.replug()
    await watched.next('reader-ready')
    reader.line.sam.place(simulatedCard(WANG))
    await watched.next('card-read')
  })

  it('a USB reader with a stalled pipe is reopened', async () => {
    const reader = standIn()
    const watched = new WatchedReader(new CardReader(usbBulkChannel({ ...IDS, webUsb: reader }), QUICK))
    closers.push(() => watched.stop())
    watched.reader.start()
    await watched.next('reader-ready')
    reader.fault({ kind: 'stall' })
    expect((await watched.next('reader-lost')).error.code).toBe('R106')
    await watched.next('reader-ready')
  })

  it.each([false, true])('a spoilt USB answer (two pairs: %s) is requested again', async twoPairs => {
    const reader = standIn({ twoPairs })
    const sam = new SamClient(await open(reader, { twoPairs }), { interByteMs: 20 })
    for (const kind of ['wrongChecksum', 'truncate', 'garbage', 'lostFirstByte', 'noise'] as const) {
      reader.line.addFault({ kind })
      expect((await sam.exchange(SAM_COMMANDS.samId)).status.name).toBe('ok')
    }
  })

  it('an old answer in a USB reader is dropped', async () => {
    const reader = standIn()
    reader.fault({ kind: 'staleBytes', bytes: hex('AAAAAA9669000400008084 AAAAAA9669 0508 0000') })
    const sam = new SamClient(await open(reader))
    expect((await sam.exchange(SAM_COMMANDS.status)).status.name).toBe('ok')
    expect(sam.counters.unexpectedAnswers).toBe(0)
    expect(sam.counters.discardedBytes.incomplete).toBe(0)
  })
})

describe('bulk pipes', () => {
  it('bulk pipes are found by direction in any order', async () => {
    const sent: string[] = []
    const device: WebUsbDevice = {
      vendorId: 0x0400,
      productId: 0xc35a,
      configuration: {
        interfaces: [
          {
            interfaceNumber: 0,
            alternate: {
              endpoints: [
                { endpointNumber: 3, direction: 'in', type: 'interrupt', packetSize: 8 },
                { endpointNumber: 2, direction: 'out', type: 'bulk', packetSize: 64 },
                { endpointNumber: 1, direction: 'in', type: 'bulk', packetSize: 64 },
              ],
            },
          },
        ],
      },
      open: async () => {},
      close: async () => {},
      claimInterface: async () => {},
      releaseInterface: async () => {},
      clearHalt: async () => {},
      transferIn: async (endpoint, length, timeoutMs) => {
        expect([endpoint, length]).toEqual([1, 64])
        await new Promise(resolve => setTimeout(resolve, timeoutMs))
        throw new Error('transferIn error: Cancelled')
      },
      transferOut: async (endpoint, data) => {
        sent.push(`${endpoint} ${toHex(data)}`)
        return { bytesWritten: data.length, status: 'ok' }
      },
    }
    const channel = await open({ getDevices: async () => [device] })
    await channel.write(STATUS)
    expect(sent).toEqual(['2 AAAAAA9669000311FFED'])
  })

  it('missing bulk pipes → R108, and the device is released', async () => {
    const reader = standIn()
    expect(await codeOf(open(reader, { twoPairs: true }))).toBe('R108')
    await open(reader)
  })
})

describe('choosing a USB device', () => {
  it('a USB device is found by ids in either case', async () => {
    await open(standIn(), { productId: 'c35a' })
    expect(await codeOf(open(standIn({ productId: 0xc35b })))).toBe('R101')
  })

  it('two matching USB devices → R116 with their places', async () => {
    const both = machine(standIn({ ports: [1] }), standIn({ ports: [2, 4] }))
    const error: ReaderError = await usbBulkChannel({ ...IDS, webUsb: both })().catch(error => error)
    expect([error.code, error.detail]).toEqual(['R116', 'usb:1-1 usb:1-2.4'])
    await open(both, { path: 'usb:1-2.4' })
  })

  it('a USB device is found by serial number', async () => {
    const wanted = standIn({ serialNumber: 'B2' })
    await open(machine(standIn({ serialNumber: 'A1' }), standIn(), wanted), { serialNumber: 'B2' })
    expect(wanted.claimed).toBe(true)
  })

  it('a machine without USB → R101', async () => {
    const none = () => Promise.reject(new Error('getDevices error: /sys/bus/usb/devices/ not found (errno 2)'))
    expect(await codeOf(open({ getDevices: none }))).toBe('R101')
    expect(await listUsbDevices({ getDevices: none })).toEqual([])
  })
})

describe('opening is refused', () => {
  it.each([
    ['openRefused', 'failed to open device (errno 13)', 'linux', 'R104'],
    ['openRefused', 'failed to open device (errno 19)', 'linux', 'R101'],
    ['openRefused', 'device not found', 'win32', 'R101'],
    ['openRefused', 'something else (errno 71)', 'linux', 'R108'],
    ['claimRefused', 'interface is busy (errno 16)', 'linux', 'R103'],
    ['claimRefused', 'incompatible driver is installed for this device', 'win32', 'R115'],
    ['openRefused', 'LIBUSB_ERROR_NOT_SUPPORTED', 'win32', 'R115'],
    ['openRefused', 'not supported', 'linux', 'R108'],
    ['claimRefused', 'failed to open device (error 5)', 'win32', 'R103'],
    ['claimRefused', 'could not claim (IOReturn 0xe00002c5)', 'darwin', 'R103'],
  ] as const)('%s “%s” on %s → %s, and it can be opened afterwards', async (kind, message, platform, code) => {
    const reader = standIn()
    reader.fault({ kind, message })
    expect(await codeOf(open(reader, { platform }))).toBe(code)
    await open(reader)
  })

  it('a USB interface held by another program → R103', async () => {
    const reader = standIn()
    await open(reader)
    expect(await codeOf(open(reader))).toBe('R103')
  })
})

describe('a USB system that hangs', () => {
  it('a USB opening that hangs → R108', async () => {
    const reader = standIn()
    reader.fault({ kind: 'openHangs' })
    expect(await codeOf(open(reader))).toBe('R108')
  })

  it('a USB opening that hangs ends when the reader is stopped', async () => {
    const reader = standIn()
    reader.fault({ kind: 'openHangs' })
    const stopping = new AbortController()
    const opening = codeOf(usbBulkChannel({ ...IDS, webUsb: reader, hangMs: 60_000 })(stopping.signal))
    stopping.abort()
    expect(await opening).toBe('R108')
  })

  it.each(['writeHangs', 'readHangs', 'shortWrite'] as const)(
    '%s → R106, and the interface is released',
    async kind => {
      const reader = standIn()
      const channel = await open(reader)
      const ends: (string | undefined)[] = []
      channel.onClosed(error => ends.push(error?.code))
      reader.fault({ kind })
      await channel.write(STATUS).catch(() => {})
      await expect.poll(() => ends).toEqual(['R106'])
      await channel.close()
      expect(reader.claimed).toBe(false)
      const again = await open(reader)
      const received = new Promise<Uint8Array>(resolve => again.onData(resolve))
      await again.write(STATUS)
      expect(toHex(await received)).toBe(OK)
    },
  )
})

describe('listing USB devices', () => {
  it('USB devices are listed with ids, place and texts', async () => {
    expect(await listUsbDevices(machine(standIn(), standIn({ serialNumber: ' 77 ', ports: [3, 1] })))).toEqual([
      { path: 'usb:1-1', vendorId: '0400', productId: 'C35A', product: 'Simulated reader' },
      { path: 'usb:1-3.1', vendorId: '0400', productId: 'C35A', product: 'Simulated reader', serialNumber: '77' },
    ])
  })

  it('USB texts that may not be read are left out', async () => {
    const [device] = await standIn().getDevices()
    const shy = Object.create(device ?? null, {
      productName: {
        get: () => {
          throw new Error('open error: (errno 13)')
        },
      },
    })
    expect(await listUsbDevices({ getDevices: async () => [shy] })).toEqual([
      { path: 'usb:1-1', vendorId: '0400', productId: 'C35A' },
    ])
  })

  it('a system that cannot list USB devices → R108', async () => {
    expect(await codeOf(listUsbDevices({ getDevices: () => Promise.reject(new Error('no')) }))).toBe('R108')
  })
})

describe('the usb package', () => {
  it('the usb package has the interface that we use', async () => {
    const webUsb = await loadWebUsb()
    expect(webUsb.getDevices).toBeTypeOf('function')
    const { UsbDevice } = await import('usb/index.js')
    const methods = ['open', 'close', 'claimInterface', 'releaseInterface', 'transferIn', 'transferOut', 'clearHalt']
    for (const method of methods) expect(UsbDevice.prototype).toHaveProperty(method)
    for (const getter of ['serialNumber', 'productName', 'manufacturerName', 'configuration']) {
      expect(Object.getOwnPropertyDescriptor(UsbDevice.prototype, getter)?.get).toBeTypeOf('function')
    }
  })

  it('without the usb package → R109', async () => {
    const error: ReaderError = await loadWebUsb(() => Promise.reject(new Error('ERR_MODULE_NOT_FOUND'))).catch(
      error => error,
    )
    expect([error.code, error.detail]).toEqual(['R109', 'usb'])
  })

  it('a usb package without its native part → R109 with the library', async () => {
    const cause = new Error('libudev.so.1: cannot open shared object file: No such file or directory')
    const error: ReaderError = await loadWebUsb(() =>
      Promise.reject(new Error('Cannot find native binding.', { cause })),
    ).catch(error => error)
    expect([error.code, error.detail]).toEqual(['R109', 'libudev.so.1'])
  })
})
