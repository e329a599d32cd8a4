import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { candidates } from '../../../../drivers/discovery/candidates.ts'
import { type HintWatch, type UsbEvents, usbHints } from '../../../../drivers/discovery/hints.ts'
import type { DeviceLister, PluggedDevices } from '../../../../drivers/discovery/plugged-devices.ts'
import { type DeviceSnapshot, DeviceWatcher } from '../../../../drivers/discovery/watcher.ts'
import type { WatcherOptions } from '../../../../drivers/discovery/watcher-options.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { BULK_READER, CH340, HID_READER, TABLE } from '../../../support/readers/plugged.ts'

const PORT = { path: '/dev/ttyUSB0', ...CH340 }
const HID = { path: '/dev/hidraw0', ...HID_READER }

class Machine {
  serial: PluggedDevices['serial'] | Error = []
  hid: PluggedDevices['hid'] | Error = []
  usbBulk: PluggedDevices['usbBulk'] | Error = []
  looks = 0
  hintsAlive = 0
  hint = () => {}
  #gate: Promise<unknown> = Promise.resolve()

  readonly lister: DeviceLister = {
    serial: async () => {
      this.looks++
      await this.#gate
      return orThrow(this.serial)
    },
    hid: async () => orThrow(this.hid),
    usbBulk: async () => orThrow(this.usbBulk),
  }

  readonly hints: HintWatch = async onHint => {
    this.hintsAlive++
    this.hint = onHint
    return () => void this.hintsAlive--
  }

  /** Lists wait until the returned function is called. */
  hold(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#gate = promise
    return resolve
  }
}

function orThrow<Value>(value: Value | Error): Value {
  if (value instanceof Error) throw value
  return value
}

const running: DeviceWatcher[] = []
afterEach(async () => {
  for (const watcher of running.splice(0)) await watcher.stop()
})

/** Looks once a minute by default, so that changes come from hints. */
function watching(machine: Machine, options: Partial<WatcherOptions> = {}) {
  const watcher = new DeviceWatcher(machine.lister, plugged => candidates(plugged, TABLE, { platform: 'linux' }), {
    reconcileMs: 60_000,
    settleMs: 40,
    hintMs: 5,
    hints: [machine.hints],
    ...options,
  })
  running.push(watcher)
  const told: DeviceSnapshot[] = []
  watcher.subscribe(snapshot => told.push(snapshot))
  return { watcher, told }
}

const paths = ({ devices }: DeviceSnapshot) => devices.map(({ path, id }) => path ?? id)

async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 120_000
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`never: ${what}`)
    await sleep(2)
  }
}

describe('the first look', () => {
  it('“no device” is never reported before the lists have answered', async () => {
    const machine = new Machine()
    const release = machine.hold()
    const { watcher, told } = watching(machine)
    expect(watcher.snapshot.scan).toBe('notStarted')
    watcher.start()
    await sleep(30)
    expect(told.map(({ scan }) => scan)).toEqual(['scanning'])
    release()
    await until(() => told.length === 2, 'done')
    expect(told[1]).toEqual({ scan: 'done', devices: [], faults: {} })
  })

  it('devices present at the first look are shown at once', async () => {
    const machine = new Machine()
    machine.serial = [PORT]
    const { watcher, told } = watching(machine, { settleMs: 5000 })
    watcher.start()
    await until(() => told.length === 2, 'done')
    expect(paths(watcher.snapshot)).toEqual(['/dev/ttyUSB0'])
  })
})

describe('plugging and unplugging', () => {
  async function started(options: Partial<WatcherOptions> = {}) {
    const machine = new Machine()
    const { watcher, told } = watching(machine, options)
    watcher.start()
    await until(() => watcher.snapshot.scan === 'done', 'done')
    told.length = 0
    return { machine, watcher, told }
  }

  it('a new device is shown after it has settled', async () => {
    const { machine, watcher, told } = await started({ settleMs: 1000 })
    machine.serial = [PORT]
    const began = performance.now()
    machine.hint()
    await sleep(60)
    expect(told).toEqual([])
    await until(() => told.length > 0, 'shown')
    expect(performance.now() - began).toBeGreaterThan(990)
    expect(paths(watcher.snapshot)).toEqual(['/dev/ttyUSB0'])
  })

  it('each device settles on its own', async () => {
    const { machine, told } = await started({ settleMs: 120 })
    machine.serial = [PORT]
    machine.hint()
    await sleep(70)
    machine.hid = [HID]
    machine.hint()
    await until(() => told.length === 2, 'both')
    expect(told.map(paths)).toEqual([['/dev/ttyUSB0'], expect.arrayContaining(['/dev/ttyUSB0', '/dev/hidraw0'])])
  })

  it('another device on the same path settles too, and the old one is removed', async () => {
    const { machine, watcher, told } = await started({ settleMs: 60 })
    machine.serial = [PORT]
    machine.hint()
    await until(() => told.length === 1, 'the first')
    machine.serial = [{ ...PORT, productId: '55D4' }]
    machine.hint()
    await until(() => told.length === 3, 'the second')
    expect(told.map(paths)).toEqual([['/dev/ttyUSB0'], [], ['/dev/ttyUSB0']])
    expect(watcher.snapshot.devices[0]?.ids?.productId).toBe('55D4')
  })

  it('a device removed before it has settled is never shown', async () => {
    const { machine, told } = await started({ settleMs: 1000 })
    const before = machine.looks
    machine.serial = [PORT]
    machine.hint()
    await until(() => machine.looks > before, 'seen')
    machine.serial = []
    machine.hint()
    await sleep(1100)
    expect(told).toEqual([])
  })

  it('an unplugged device is removed at once', async () => {
    const { machine, watcher } = await started({ settleMs: 20 })
    machine.serial = [PORT]
    machine.hint()
    await until(() => paths(watcher.snapshot).length === 1, 'shown')
    machine.serial = []
    machine.hint()
    await until(() => paths(watcher.snapshot).length === 0, 'gone')
  })

  it('a burst of hints makes few looks', async () => {
    const { machine, watcher } = await started({ hintMs: 30 })
    const before = machine.looks
    machine.usbBulk = [BULK_READER]
    for (let times = 0; times < 200; times++) machine.hint()
    await until(() => watcher.snapshot.devices.length === 1, 'shown')
    expect(machine.looks - before).toBeLessThanOrEqual(2)
  })

  it('a hint during a look makes another look', async () => {
    const { machine, watcher } = await started({ settleMs: 0 })
    const release = machine.hold()
    machine.hint()
    await sleep(20)
    machine.hint()
    await sleep(20)
    machine.hid = [HID]
    release()
    await until(() => watcher.snapshot.devices.length === 1, 'seen')
  })

  it('a device without a hint is found by the regular look', async () => {
    const { machine, watcher } = await started({ reconcileMs: 20, settleMs: 10 })
    machine.serial = [PORT]
    await until(() => watcher.snapshot.devices.length === 1, 'found')
    machine.serial = []
    await until(() => watcher.snapshot.devices.length === 0, 'missed')
  })

  it('nothing is reported while nothing changes', async () => {
    const { machine, told } = await started({ reconcileMs: 5 })
    await until(() => machine.looks > 8, 'looks')
    expect(told).toEqual([])
  })

  it('a new verdict of `assess` shows at the next look', async () => {
    const machine = new Machine()
    machine.serial = [PORT]
    let probeBridges: 'never' | 'always' = 'never'
    const watcher = new DeviceWatcher(
      machine.lister,
      plugged => candidates(plugged, TABLE, { platform: 'linux', probeBridges }),
      { hints: [] },
    )
    running.push(watcher)
    watcher.start()
    await until(() => watcher.snapshot.devices[0]?.verdict === 'leaveAlone', 'left alone')
    probeBridges = 'always'
    watcher.look()
    await until(() => watcher.snapshot.devices[0]?.verdict === 'probe', 'probe')
  })
})

describe('a device that comes back', () => {
  it('a device that comes back settles again', async () => {
    const machine = new Machine()
    machine.serial = [PORT]
    const { watcher, told } = watching(machine, { settleMs: 1000 })
    watcher.start()
    await until(() => watcher.snapshot.devices.length === 1, 'shown')
    machine.serial = []
    machine.hint()
    await until(() => watcher.snapshot.devices.length === 0, 'gone')
    machine.serial = [PORT]
    machine.hint()
    await sleep(40)
    expect(told.at(-1)?.devices).toEqual([])
    await until(() => watcher.snapshot.devices.length === 1, 'back')
  })
})

describe('a list that fails', () => {
  it.each([new Error('?'), new ReaderError('R108'), new ReaderError('R108', 'x')])(
    'a list that fails (%s) → R108 about the list, not a device',
    async error => {
      const machine = new Machine()
      machine.hid = error
      const { watcher } = watching(machine)
      watcher.start()
      await until(() => watcher.snapshot.scan === 'done', 'done')
      expect(watcher.snapshot.faults.hid).toMatchObject({ code: 'R108', detail: 'list hid' })
    },
  )

  it('a list that fails is reported for its kind, and the others go on', async () => {
    const machine = new Machine()
    machine.serial = new ReaderError('R107', 'list')
    machine.hid = new ReaderError('R109', 'libusb-1.0.so.0')
    machine.usbBulk = [BULK_READER]
    const { watcher } = watching(machine)
    watcher.start()
    await until(() => watcher.snapshot.scan === 'done', 'done')
    expect(watcher.snapshot).toMatchObject({
      devices: [{ id: 'usb:0400:C35A' }],
      faults: { serial: { code: 'R107' }, hid: { code: 'R109' } },
    })
    expect(watcher.snapshot.faults).not.toHaveProperty('usbBulk')
  })

  it('a list that fails once keeps its devices and recovers', async () => {
    const machine = new Machine()
    machine.serial = [PORT]
    const { watcher, told } = watching(machine, { reconcileMs: 5 })
    watcher.start()
    await until(() => watcher.snapshot.devices.length === 1, 'shown')
    machine.serial = new Error('udevadm crashed')
    await until(() => watcher.snapshot.faults.serial?.code === 'R108', 'fault')
    expect(paths(watcher.snapshot)).toEqual(['/dev/ttyUSB0'])
    machine.serial = [PORT]
    await until(() => watcher.snapshot.faults.serial === undefined, 'mended')
    expect(told.filter(({ scan }) => scan === 'done').every(({ devices }) => devices.length === 1)).toBe(true)
  })

  it('a list that never answers does not block the others', async () => {
    const machine = new Machine()
    machine.hold()
    machine.hid = [HID]
    const { watcher } = watching(machine, { listMs: 30 })
    watcher.start()
    await until(() => watcher.snapshot.scan === 'done', 'done')
    expect(watcher.snapshot).toMatchObject({
      devices: [{ path: '/dev/hidraw0' }],
      faults: { serial: { code: 'R108' } },
    })
  })
})

describe('stopping the watcher', () => {
  it('stop ends the hints, and nothing is listed or reported afterwards', async () => {
    const machine = new Machine()
    const { watcher, told } = watching(machine, { reconcileMs: 5 })
    watcher.start()
    await until(() => watcher.snapshot.scan === 'done', 'done')
    machine.serial = [PORT]
    machine.hint()
    await watcher.stop()
    const { looks } = machine
    const { length } = told
    machine.hint()
    watcher.look()
    await sleep(60)
    expect([machine.looks, told.length, machine.hintsAlive]).toEqual([looks, length, 0])
  })

  it('stop does not wait for a list that hangs', async () => {
    const machine = new Machine()
    machine.hold()
    const { watcher, told } = watching(machine)
    watcher.start()
    await sleep(10)
    const began = performance.now()
    await watcher.stop()
    expect(performance.now() - began).toBeLessThan(30_000)
    expect(told.map(({ scan }) => scan)).toEqual(['scanning'])
  })

  it('stop leaves no timer in any state', async () => {
    vi.useFakeTimers()
    try {
      const machine = new Machine()
      const { watcher } = watching(machine)
      watcher.start()
      await vi.advanceTimersByTimeAsync(1)
      machine.serial = [PORT]
      machine.hint()
      await vi.advanceTimersByTimeAsync(10)
      machine.hint()
      expect(vi.getTimerCount()).toBe(3)
      await watcher.stop()
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('stop before start, or twice, does no harm', async () => {
    const { watcher, told } = watching(new Machine())
    await watcher.stop()
    await watcher.stop()
    watcher.start()
    await sleep(20)
    expect(told).toEqual([])
  })
})

describe('hints of the optional package usb', () => {
  it('a usb package that does not load or list gives no hints', async () => {
    let listening = 0
    const usb: UsbEvents = {
      getDevices: () => Promise.reject(new Error('/sys/bus/usb/devices/ not found')),
      addEventListener: () => void listening++,
      removeEventListener: () => {},
    }
    for (const load of [() => Promise.reject(new Error('no such package')), async () => usb]) {
      const end = await usbHints(load)(() => {})
      end()
    }
    expect(listening).toBe(0)
  })

  it('connect and disconnect of usb are hints until stopped', async () => {
    const events = new EventTarget()
    let hints = 0
    const usb: UsbEvents = {
      getDevices: async () => [],
      addEventListener: (type, listener) => events.addEventListener(type, listener),
      removeEventListener: (type, listener) => events.removeEventListener(type, listener),
    }
    const end = await usbHints(async () => usb)(() => void hints++)
    events.dispatchEvent(new Event('connect'))
    events.dispatchEvent(new Event('disconnect'))
    end()
    events.dispatchEvent(new Event('connect'))
    expect(hints).toBe(2)
  })
})
