import { describe, expect, it } from 'vitest'
import { hidProfile } from '../../../../../drivers/channel/hid/hid-profile.ts'
import { hex } from '../../../../support/readers/hex.ts'
import { OK, open, REPORT, SlowHandle, STATUS, someTime } from '../../../../support/readers/hid-channels.ts'

describe('a read under way', () => {
  it('a read under way ends before the device is closed, and its data is dropped', async () => {
    const handle = new SlowHandle()
    const listened = await open(handle.nodeHid)
    await listened.channel.write(STATUS)
    const closed = listened.channel.close()
    await someTime(20)
    expect(handle.calls).toEqual(['write', 'read'])
    handle.reads[0]?.resolve(REPORT)
    await closed
    expect(handle.calls).toEqual(['write', 'read', 'read ended', 'closed'])
    expect(listened.received).toBe('')
    expect(listened.ends).toEqual([undefined])
  })

  it('a read under way ends before a new request, and its data is dropped', async () => {
    const handle = new SlowHandle()
    const listened = await open(handle.nodeHid)
    await listened.channel.write(STATUS)
    const discarded = listened.channel.discardInput()
    handle.reads[0]?.resolve(REPORT)
    handle.empty = 1
    await discarded
    await listened.channel.write(STATUS)
    handle.reads[1]?.resolve(REPORT)
    await listened.until(OK)
  })

  it('a device closed twice is closed once', async () => {
    const handle = new SlowHandle()
    const { channel } = await open(handle.nodeHid)
    await channel.write(STATUS)
    handle.reads[0]?.resolve(Buffer.alloc(0))
    await Promise.all([channel.close(), channel.close()])
    await channel.close()
    expect(handle.calls.filter(call => call === 'closed')).toHaveLength(1)
  })
})

describe('the pauses of a profile', () => {
  const readCard = hex('AAAAAA9669000330 0132')

  it('no answer is looked for during beforeReadMs after a card request', async () => {
    const handle = new SlowHandle()
    const { channel } = await open(handle.nodeHid, { profile: hidProfile('raw', { beforeReadMs: 2000 }) })
    await channel.write(readCard)
    await someTime()
    expect(handle.calls).toEqual(['write'])
    handle.empty = 1
    await channel.discardInput()
    await channel.write(STATUS)
    await expect.poll(() => handle.calls).toEqual(['write', 'write', 'read'])
    handle.reads[0]?.resolve(Buffer.alloc(0))
  })

  it('afterWriteMs lies between reports, not after the last', async () => {
    const handle = new SlowHandle()
    const written: number[] = []
    handle.write = async values => {
      written.push(performance.now())
      return values.length
    }
    const profile = hidProfile('raw', { reportSize: 8, afterWriteMs: 1000 })
    const { channel } = await open(handle.nodeHid, { profile })
    await channel.write(STATUS)
    expect(performance.now() - (written[1] ?? 0)).toBeLessThan(900)
    expect((written[1] ?? 0) - (written[0] ?? 0)).toBeGreaterThan(990)
    handle.reads[0]?.resolve(Buffer.alloc(0))
  })
})
