import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { hidChannel, hidChannels } from '../../../../../drivers/channel/hid/hid-channel.ts'
import { HID_PROFILES, hidProfile } from '../../../../../drivers/channel/hid/hid-profile.ts'
import { CardReader } from '../../../../../drivers/reader/card-reader.ts'
import { SamClient } from '../../../../../drivers/sam/client.ts'
import { SAM_COMMANDS } from '../../../../../drivers/sam/commands.ts'
import { simulatedCard, WANG } from '../../../../support/readers/cards.ts'
import { open, PATH, someTime, standIn } from '../../../../support/readers/hid-channels.ts'
import { QUICK, WatchedReader } from '../../../../support/readers/simulated-reader.ts'

describe('a reader on HID', () => {
  it.each([
    ...HID_PROFILES,
    hidProfile('lengthByte', { reportId: 1 }),
    hidProfile('raw', { reportId: 3, reportSize: 32 }),
  ])('reads a card in the profile %o', async profile => {
    const reader = standIn({ profile, reportMs: 1 })
    const watched = new WatchedReader(
      new CardReader(hidChannel({ path: PATH, profile: { ...profile, beforeReadMs: 0 }, nodeHid: reader }), QUICK),
    )
    onTestFinished(() => watched.stop())
    watched.reader.start()
    expect(await watched.next('reader-ready')).toMatchObject({ channel: PATH })
    reader.line.sam.place(simulatedCard(WANG))
    expect((await watched.next('card-read')).card.idNumber).toBe(WANG.idNumber)
    await watched.stop()
    expect(reader.opened).toBe(false)
  })

  it.each(HID_PROFILES)('finds a reader of unknown profile: %o', async profile => {
    const reader = standIn({ profile })
    const watched = new WatchedReader(new CardReader(hidChannels(PATH, { nodeHid: reader }), QUICK))
    onTestFinished(() => watched.stop())
    watched.reader.start()
    await watched.next('reader-ready')
    reader.line.sam.place(simulatedCard(WANG))
    expect((await watched.next('card-read')).card.name).toBe(WANG.name)
  })

  it('a reader of unknown profile is later opened in the same profile at once', async () => {
    const reader = standIn({ profile: hidProfile('deviceCommand') })
    const opening = vi.spyOn(reader.HIDAsync, 'open')
    const patient = { ...QUICK, sam: { ...QUICK.sam, timeoutScale: 0.4 } }
    const watched = new WatchedReader(new CardReader(hidChannels(PATH, { nodeHid: reader }), patient))
    onTestFinished(() => watched.stop())
    watched.reader.start()
    await watched.next('reader-ready')
    expect(opening).toHaveBeenCalledTimes(3)
    reader.unplug()
    await watched.next('reader-lost')
    opening.mockClear()
    reader.replug()
    await watched.next('reader-ready')
    const openings = await Promise.allSettled(opening.mock.results.map(({ value }) => value))
    expect(openings.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it.each(['silent', 'keyboard'] as const)(
    'another device (%s) is not taken for a reader and is closed again',
    async kind => {
      const reader = standIn({ kind })
      const watched = new WatchedReader(new CardReader(hidChannels(PATH, { nodeHid: reader }), QUICK))
      watched.reader.start()
      const { error } = await watched.next('reader-unavailable')
      expect(error.code).toBe(kind === 'silent' ? 'R110' : 'R111')
      await watched.stop()
      expect(reader.opened).toBe(false)
    },
  )

  it('a spoilt answer is requested again', async () => {
    const reader = standIn()
    const { channel } = await open(reader)
    const sam = new SamClient(channel, { interByteMs: 20 })
    for (const kind of ['wrongChecksum', 'truncate', 'garbage', 'lostFirstByte', 'noise', 'extraLength'] as const) {
      reader.line.addFault({ kind })
      expect((await sam.exchange(SAM_COMMANDS.samId)).status.name).toBe('ok')
    }
  })
})

it('a stopped reader leaves no timer and no rejection', async () => {
  const rejections: unknown[] = []
  const note = (reason: unknown) => rejections.push(reason)
  process.on('unhandledRejection', note)
  const timers = () => process.getActiveResourcesInfo().filter(name => name === 'Timeout').length
  // Handles of earlier tests and the runner.
  await someTime(150)
  const before = timers()
  const reader = standIn({ reportMs: 1 })
  const watched = new WatchedReader(new CardReader(hidChannels(PATH, { nodeHid: reader }), QUICK))
  watched.reader.start()
  await watched.next('reader-ready')
  reader.line.sam.place(simulatedCard(WANG))
  await watched.next('card-read')
  reader.unplug()
  await watched.next('reader-lost')
  reader.replug()
  await watched.next('reader-ready')
  await watched.stop()
  await someTime(20)
  expect(timers()).toBeLessThanOrEqual(before)
  expect(rejections).toEqual([])
  process.off('unhandledRejection', note)
})
