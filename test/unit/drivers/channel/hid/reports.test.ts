import { describe, expect, it } from 'vitest'
import { hidProfile } from '../../../../../drivers/channel/hid/hid-profile.ts'
import { SamClient } from '../../../../../drivers/sam/client.ts'
import { SAM_COMMANDS } from '../../../../../drivers/sam/commands.ts'
import { hex } from '../../../../support/readers/hex.ts'
import { OK, open, REPORT, SlowHandle, STATUS, someTime, standIn } from '../../../../support/readers/hid-channels.ts'

describe('old reports', () => {
  const old = (hexText: string) => {
    const report = new Uint8Array(64)
    report.set(hex(hexText))
    return report
  }

  it('old reports are dropped at opening', async () => {
    const reader = standIn()
    reader.fault({ kind: 'staleReports', reports: [old('AAAAAA9669000400008084'), old(OK)] })
    const { channel } = await open(reader)
    const sam = new SamClient(channel)
    expect((await sam.exchange(SAM_COMMANDS.samId)).data).toHaveLength(16)
    expect(sam.counters.unexpectedAnswers).toBe(0)
  })

  it('old reports and half answers are dropped before the next request', async () => {
    const reader = standIn()
    const listened = await open(reader)
    await listened.channel.write(STATUS)
    await listened.until(OK)
    reader.deliver(old('AAAAAA9669 0508 000090'))
    await someTime(20)
    const heard = listened.received
    reader.deliver(old(OK))
    await listened.channel.discardInput()
    await listened.channel.write(STATUS)
    await listened.until(heard + OK)
  })

  it('a device with endless old reports can be opened', async () => {
    const { channel } = await open(standIn({ kind: 'keyboard' }))
    await channel.discardInput()
  })

  it('unasked reports are not delivered', async () => {
    const reader = standIn()
    const listened = await open(reader)
    reader.deliver(old(OK))
    await someTime()
    expect(listened.received).toBe('')
  })
})

describe('a report’s number', () => {
  it.each([
    [0, 'as a system delivers it for a device that has none'],
    [7, 'that the device has'],
  ])('the report number %d, %s, is removed', async reportId => {
    const handle = new SlowHandle()
    const listened = await open(handle.nodeHid, { profile: hidProfile('raw', { reportId }) })
    await listened.channel.write(STATUS)
    handle.reads[0]?.resolve(Buffer.concat([Uint8Array.of(reportId), REPORT]))
    await listened.until(OK)
  })
})
