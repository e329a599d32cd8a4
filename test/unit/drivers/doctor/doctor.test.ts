import { describe, expect, it } from 'vitest'
import { type Circumstances, candidates } from '../../../../drivers/discovery/candidates.ts'
import type { DeviceLister, PluggedDevices } from '../../../../drivers/discovery/plugged-devices.ts'
import type { ChannelOpeners } from '../../../../drivers/discovery/ways.ts'
import type { NodeAccess } from '../../../../drivers/doctor/device-node.ts'
import { examineMachine, type Machine } from '../../../../drivers/doctor/findings.ts'
import { checkLibraries } from '../../../../drivers/doctor/libraries.ts'
import { doctorReport } from '../../../../drivers/doctor/report.ts'
import { type DoctorRequest, doctorTargets } from '../../../../drivers/doctor/targets.ts'
import { udevRules } from '../../../../drivers/doctor/udev-rule.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { newCounters } from '../../../../drivers/sam/counters.ts'
import { BULK_READER, CH340, HID_READER, MODEM, plugged, TABLE } from '../../../support/readers/plugged.ts'

const MACHINE: Machine = {
  system: { platform: 'linux', arch: 'arm64', release: '6.1.0', node: '24.0.0' },
  libraries: { serialport: { required: true, load: async () => ({}) } },
  hasProgram: async () => true,
  nodeAccess: async () => ({ allowed: true, mode: '0660', group: 'dialout' }),
}

async function reportOf(lister: Partial<DeviceLister>, machine: Partial<Machine> = {}, checks = {}) {
  const all = { ...MACHINE, ...machine }
  const findings = await examineMachine(all, { serial: async () => [], ...lister }, { table: TABLE }, devices =>
    candidates(devices, TABLE, { platform: all.system.platform }),
  )
  return doctorReport({ ...findings, ...checks })
}

const noAccess = (mode: string, group: string) => ({
  nodeAccess: async (): Promise<NodeAccess> => ({ allowed: false, mode, group }),
})

describe('doctor’s report', () => {
  it('the report has system, libraries, table and each device with its verdict, and says that nothing was opened', async () => {
    const report = await reportOf({ serial: async () => [{ path: '/dev/ttyUSB0', ...CH340, manufacturer: 'wch' }] })
    expect(report).toBe(
      `身份证阅读器诊断报告（不含个人信息）/ reader doctor (holds no personal data)

系统 / system: linux arm64 6.1.0, Node.js 24.0.0
udevadm: 有 / found
设备表 / device table: ${TABLE.date}, 内置 / built in

组件 / libraries:
  serialport: 正常 / loads

设备 / devices: 1
  serial:/dev/ttyUSB0
    1A86:7523 · CH340 · wch
    结论 / verdict: 不打开 / left alone
    原因 / why: 串口芯片，后面可能是任何设备 / a serial chip; anything may be behind it
    原因 / why: 仅凭编号或芯片不会打开；确为阅读器时请指定端口 / not opened on an id or chip alone; name the port if it is a reader
    权限 / access: 可读写 / read and write (0660 dialout)
    建议 / advice: 如串口插入后随即消失，多为 brltty（盲文服务）抢占；不使用盲文设备时可卸载：apt-get remove brltty / if the port vanishes right after plugging in, brltty (Braille) takes it; where no Braille display is used: apt-get remove brltty

检测 / checks: 没有打开任何设备 / nothing was opened`,
    )
  })

  it('the report names the group of a serial port and the udev rule for a HID node', async () => {
    const serial = await reportOf({ serial: async () => [{ path: '/dev/ttyUSB0' }] }, noAccess('0660', 'uucp'))
    expect(serial).toContain('sudo usermod -aG uucp "$USER"')
    const hid = await reportOf({ hid: async () => [{ path: '/dev/hidraw0', ...HID_READER }] }, noAccess('0600', 'root'))
    expect(hid).toContain('reader doctor --udev | sudo tee /etc/udev/rules.d/')
    expect(hid).not.toContain('usermod')
  })

  it('the report leaves out names that people gave unrelated devices, but keeps a reader’s', async () => {
    const report = await reportOf({
      hid: async () => [
        { path: 'k', vendorId: '05AC', productId: '0267', product: '张三的妙控键盘', usagePage: 1, usage: 6 },
        { path: 'v', ...HID_READER, manufacturer: 'YinanSoft', usagePage: 0xff00 },
      ],
    })
    expect(report).not.toContain('张三')
    expect(report).toContain('05AC:0267')
    expect(report).toContain('YinanSoft')
  })

  it('the report says what could not be listed, and lists the rest', async () => {
    const report = await reportOf(
      {
        serial: async () => Promise.reject(new ReaderError('R107', 'list')),
        hid: async () => Promise.reject(new ReaderError('R109', 'libusb-1.0.so.0')),
        usbBulk: async () => [BULK_READER],
      },
      { hasProgram: async () => false },
    )
    for (const told of [
      'udevadm: 缺少',
      'R107 ',
      'apt-get install udev',
      'R109 ',
      'libusb-1.0.so.0',
      'usb:0400:C35A',
    ]) {
      expect(report).toContain(told)
    }
  })

  it('doctor asks for udevadm on Linux only, and checks no nodes on Windows', async () => {
    const system = { ...MACHINE.system, platform: 'win32' as const }
    const report = await reportOf({ serial: async () => [{ path: 'COM3' }] }, { system, ...noAccess('0', '0') })
    expect(report).not.toMatch(/udevadm|access/)
  })

  it('the report says why a table was refused', async () => {
    const findings = await examineMachine(
      MACHINE,
      { serial: async () => [] },
      { table: TABLE, fault: new ReaderError('R152', 'x') },
      () => [],
    )
    expect(doctorReport(findings)).toMatch(/built in\n {2}R152 .*\(x\)/)
  })

  it('the report shows how a reader answers and how often it did not', async () => {
    const result = {
      kind: 'reader' as const,
      way: '9600',
      samId: '05.03-20210101-0001234567-1234567890',
      status: { sw3: '90', name: 'ok' },
      exchangeMs: [30, 10, 20],
      counters: { ...newCounters(), exchanges: 4, timeouts: 1 },
    }
    const report = await reportOf({}, {}, { checks: [{ name: '/dev/ttyUSB0', result }] })
    for (const told of [
      '阅读器正常 / a working reader',
      '9600',
      '90 ok',
      '05.03-20210101-0001234567-1234567890',
      '20.0 ms, 最长 / longest 30.0 ms (3)',
      'exchanges 4, resends 0, timeouts 1',
      'checksum 0',
    ]) {
      expect(report).toContain(told)
    }
    const fault = new ReaderError('R121')
    const broken = await reportOf({}, {}, { checks: [{ name: 'x', result: { ...result, fault } }] })
    expect(broken).toMatch(/cannot work.*R121/s)
  })

  it('the report says why a device is not a reader, with the remedy', async () => {
    const result = { kind: 'notAReader', talk: 'nmea', error: new ReaderError('R114', 'NMEA') }
    const report = await reportOf({}, {}, { checks: [{ name: 'x', result }] })
    expect(report).toMatch(/R114 .*\(NMEA\)\n.*→/)
  })
})

describe('doctor’s libraries', () => {
  const failing = (message: string, code = 'ERR_DLOPEN_FAILED') => ({
    required: false,
    load: async () => Promise.reject(Object.assign(new Error(message), { code })),
  })

  it.each([
    [
      'a shared library',
      'libusb-1.0.so.0: cannot open shared object file: No such file or directory',
      undefined,
      'libusb-1.0.so.0',
    ],
    ['a Windows library', 'The specified module could not be found: msvcp140.dll', undefined, 'msvcp140.dll'],
    ['the package', "Cannot find package 'usb' imported from /home/zhang/reader/x.js", 'ERR_MODULE_NOT_FOUND', 'usb'],
    ['something else', 'no native build in /home/zhang/reader', 'ERR_X', 'ERR_X'],
  ])('a missing %s is named, never with a path', async (_what, message, code, missing) => {
    expect(await checkLibraries({ usb: failing(message, code) })).toEqual([
      { name: 'usb', required: false, loads: false, missing },
    ])
  })
})

describe('devices that doctor opens', () => {
  const lists: Partial<PluggedDevices> = {
    serial: [
      { path: '/dev/ttyUSB0', ...CH340 },
      { path: '/dev/ttyUSB1', ...MODEM },
    ],
    hid: [{ path: '/dev/hidraw0', ...HID_READER }],
    usbBulk: [BULK_READER],
  }
  const way = (name: string) => [{ name, open: async () => Promise.reject(new ReaderError('R101')) }]
  const openers: ChannelOpeners = { serial: way, hid: way, usbBulk: ({ vendorId }) => way(vendorId) }
  const targets = (request: DoctorRequest, now: Partial<Circumstances> = {}) =>
    doctorTargets(
      candidates(plugged(lists), TABLE, {
        platform: 'linux',
        ...(request.named === undefined ? {} : { named: request.named }),
        ...now,
      }),
      TABLE,
      openers,
      request,
    ).map(target => ('error' in target ? `${target.name} ${target.error.code}` : target.name))

  it('without a name doctor opens only readers of the table', () => {
    expect(targets({ probe: false })).toEqual(['usb:0400:C35A'])
  })

  it('with --probe doctor also opens what may be a reader, never what is denied', () => {
    expect(targets({ probe: true }, { probeBridges: 'always' })).toEqual([
      'usb:0400:C35A',
      'hid:2B8B:2721:/dev/hidraw0',
      'serial:/dev/ttyUSB0',
    ])
  })

  it('with a name doctor opens only that device', () => {
    expect(targets({ named: '/dev/ttyUSB0', probe: true })).toEqual(['serial:/dev/ttyUSB0'])
    expect(targets({ named: '/tmp/pty', probe: true })).toEqual(['/tmp/pty'])
  })

  it('a named and denied device → R117, in the lists or not', () => {
    expect(targets({ named: '/dev/ttyUSB1', probe: true })).toEqual(['/dev/ttyUSB1 R117'])
    expect(targets({ named: '/dev/rfcomm0', probe: true })).toEqual(['/dev/rfcomm0 R117'])
  })

  it('a named system console → R117, in the lists or not', () => {
    const request = { named: '/dev/ttyS0', probe: true, consoles: ['/dev/ttyS0'] }
    expect(targets(request)).toEqual(['/dev/ttyS0 R117'])
  })

  it('the id of an unplugged device → R101', () => {
    expect(targets({ named: 'hid:1050:0407:1', probe: true })).toEqual(['hid:1050:0407:1 R101'])
  })

  it('a kind that this program cannot open → R109', () => {
    const found = candidates(plugged({ usbBulk: [BULK_READER] }), TABLE, { platform: 'linux' })
    expect(doctorTargets(found, TABLE, { serial: way }, { probe: false })).toMatchObject([{ error: { code: 'R109' } }])
  })
})

describe('udev rules', () => {
  const rules = udevRules(TABLE).split('\n')

  it('udev rules give rights to readers only, with ids in lower case', () => {
    const active = rules.filter(line => line !== '' && !line.startsWith('#'))
    expect(active).toHaveLength(3)
    expect(active[0]).toBe(
      'SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_device", ATTR{idVendor}=="0400", ATTR{idProduct}=="c35a", MODE="0660", GROUP="plugdev", TAG+="uaccess"',
    )
    expect(active[1]).toMatch(/^KERNEL=="hidraw\*", ATTRS\{idVendor\}=="0425", ATTRS\{idProduct\}=="8159"/)
  })

  it('udev rules comment out shared ids and leave out boot loaders and bridges', () => {
    expect(rules.some(line => line.startsWith('#') && line.includes('"5750"'))).toBe(true)
    expect(rules.join()).not.toMatch(/df11|7523|ea60|0302/)
  })
})
