import { describe, expect, it } from 'vitest'
import { hidChannel } from '../../../../../drivers/channel/hid/hid-channel.ts'
import { codeOf } from '../../../../support/readers/code-of.ts'
import { OK, open, PATH, RAW, SHORT, SlowHandle, STATUS, standIn } from '../../../../support/readers/hid-channels.ts'

describe('an unplugged HID device', () => {
  it('unplugged while reading → R106 once, and found when it is back', async () => {
    const reader = standIn()
    const listened = await open(reader)
    await listened.channel.write(STATUS)
    await listened.until(OK)
    reader.unplug()
    await expect.poll(() => listened.ends).toEqual(['R106'])
    expect(await codeOf(listened.channel.write(STATUS))).toBe('R106')
    expect(await codeOf(hidChannel({ path: PATH, profile: RAW, nodeHid: reader, ...SHORT })())).toBe('R101')
    reader.replug()
    const again = await open(reader)
    await again.channel.write(STATUS)
    await again.until(OK)
    expect(listened.received).toBe(OK)
    expect(listened.ends).toEqual(['R106'])
  })

  it('unplugged between two requests → R106 at the next', async () => {
    const reader = standIn()
    const listened = await open(reader)
    await listened.channel.discardInput()
    reader.unplug()
    expect(await codeOf(listened.channel.write(STATUS))).toBe('R106')
    expect(listened.ends).toEqual(['R106'])
  })

  it('unplugged while opening → R106', async () => {
    const handle = new SlowHandle()
    handle.empty = 0
    const opening = codeOf(open(handle.nodeHid))
    await expect.poll(() => handle.reads).toHaveLength(1)
    handle.reads[0]?.reject(new Error('could not read data from device'))
    expect(await opening).toBe('R106')
    expect(handle.calls).toContain('closed')
  })

  it('replugged under another path, it is lost until that path is given', async () => {
    const reader = standIn()
    reader.unplug()
    reader.replug('/dev/hidraw9')
    expect(await codeOf(open(reader))).toBe('R101')
    await open(reader, { path: '/dev/hidraw9' })
  })
})
