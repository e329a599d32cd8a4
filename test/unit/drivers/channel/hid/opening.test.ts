import { describe, expect, it } from 'vitest'
import { hidChannel } from '../../../../../drivers/channel/hid/hid-channel.ts'
import type { NodeHid, NodeHidHandle } from '../../../../../drivers/channel/hid/node-hid.ts'
import type { ReaderError } from '../../../../../drivers/error.ts'
import { codeOf } from '../../../../support/readers/code-of.ts'
import { open, PATH, RAW, SlowHandle, STATUS, standIn } from '../../../../support/readers/hid-channels.ts'

describe('a HID opening that fails', () => {
  it.each([
    ["Failed to open a device with path '/dev/hidraw-simulated': No such file or directory", 'R101'],
    ['open_device: (0x00000002) ????', 'R101'],
    ['hid_open_path: device mach entry not found with the given path', 'R101'],
    ["Failed to open a device with path '/dev/hidraw-simulated': Device or resource busy", 'R103'],
    ['open_device: (0x00000005) ????', 'R103'],
    ['failed to open IOHIDDevice from mach entry: (0xE00002C5) (iokit/common) exclusive access', 'R103'],
    ["Failed to open a device with path '/dev/hidraw-simulated': Permission denied", 'R104'],
    ["ioctl(GRDESCSIZE) error for '/dev/hidraw-simulated', not a HIDRAW device?: Inappropriate ioctl", 'R108'],
    ['', 'R108'],
  ])('the error “%s” → %s', async (message, code) => {
    const reader = standIn()
    reader.fault({ kind: 'openRefused', message })
    expect(await codeOf(open(reader))).toBe(code)
  })

  it('no permission → R104 with a remedy', async () => {
    const reader = standIn()
    reader.fault({ kind: 'openRefused', message: 'Permission denied' })
    const error: ReaderError = await hidChannel({ path: PATH, profile: RAW, nodeHid: reader })().catch(error => error)
    expect(error.entry.remedyEn).toContain('SUBSYSTEM=="hidraw"')
    expect(error.entry.remedyZh).toContain('hidraw')
  })

  it('a device open in another host → R103', async () => {
    const reader = standIn()
    await open(reader)
    expect(await codeOf(open(reader))).toBe('R103')
  })
})

describe('a HID system that hangs', () => {
  it('an opening that hangs → R108, and closed when it opens later', async () => {
    const handle = new SlowHandle()
    const opened = Promise.withResolvers<NodeHidHandle>()
    const nodeHid: NodeHid = { devicesAsync: async () => [], HIDAsync: { open: () => opened.promise } }
    expect(await codeOf(open(nodeHid))).toBe('R108')
    opened.resolve(handle)
    await expect.poll(() => handle.calls).toEqual(['closed'])
  })

  it('an opening that hangs ends when the reader is stopped', async () => {
    const reader = standIn()
    reader.fault({ kind: 'openHangs' })
    const stopping = new AbortController()
    const opening = codeOf(hidChannel({ path: PATH, profile: RAW, nodeHid: reader, hangMs: 60_000 })(stopping.signal))
    stopping.abort()
    expect(await opening).toBe('R108')
  })

  it.each(['writeHangs', 'readHangs'] as const)('%s → R106, although it cannot be closed either', async kind => {
    const reader = standIn()
    const listened = await open(reader)
    reader.fault({ kind })
    await listened.channel.write(STATUS).catch(() => {})
    await expect.poll(() => listened.ends).toEqual(['R106'])
    await listened.channel.close()
    expect(listened.ends).toEqual(['R106'])
  })

  it('a partly written report → R106, and the device is released', async () => {
    const reader = standIn()
    const { channel } = await open(reader)
    reader.fault({ kind: 'shortWrite' })
    expect(await codeOf(channel.write(STATUS))).toBe('R106')
    await channel.close()
    expect(reader.opened).toBe(false)
  })

  it('a report padded by Windows counts as written', async () => {
    const handle = new SlowHandle()
    handle.write = async values => values.length + 32
    const { channel } = await open(handle.nodeHid)
    await channel.write(STATUS)
    handle.reads[0]?.resolve(Buffer.alloc(0))
  })
})
