import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ReaderError } from '../../../../drivers/error.ts'
import type { ScannerOptions } from '../../../../drivers/scanner/options.ts'
import { Repeats } from '../../../../drivers/scanner/repeats.ts'
import { checkOftenAsync } from '../../../support/properties/check-often.ts'
import { SpokenChannel, WatchedScanner } from '../../../support/readers/watched-scanner.ts'

const QUICK: Partial<ScannerOptions> = { gapMs: 30, reopenMinMs: 5, reopenMaxMs: 20 }

let watched: WatchedScanner | undefined
afterEach(() => watched?.scanner.stop())

async function ready(options: Partial<ScannerOptions> = {}) {
  const channels: SpokenChannel[] = []
  const open = async () => {
    const channel = new SpokenChannel()
    channels.push(channel)
    return channel
  }
  watched = new WatchedScanner(open, { ...QUICK, ...options })
  await watched.next('scanner-ready')
  const [channel] = channels
  if (!channel) throw new Error('not opened')
  return { watched, channel, channels }
}

describe('a scanner', () => {
  it('a scanner reports each code', async () => {
    const { watched, channel } = await ready()
    channel.say('A1\rB2\r\nC3\n')
    expect([await watched.nextText(), await watched.nextText(), await watched.nextText()]).toEqual(['A1', 'B2', 'C3'])
  })

  it('a code without ending is delivered after a gap', async () => {
    const { watched, channel } = await ready()
    channel.say('A')
    channel.say('1')
    expect(await watched.nextText()).toBe('A1')
  })

  it('a slow code is not cut', async () => {
    const { watched, channel } = await ready({ gapMs: 60_000 })
    for (const byte of '12345') {
      channel.say(byte)
      await sleep(5)
    }
    channel.say('\r')
    expect(await watched.nextText()).toBe('12345')
  })

  it('a code sent twice is reported once, and again later', async () => {
    const { watched, channel } = await ready({ repeatMs: 60 })
    channel.say('A1\rA1\r')
    await watched.next('scan-dropped')
    await sleep(80)
    channel.say('A1\r')
    await watched.nextText()
    expect([watched.texts(), watched.drops()]).toEqual([['A1', 'A1'], ['repeat']])
  })

  it('a dropped line is reported with reason and length, without content', async () => {
    const { watched, channel } = await ready({ maxLineBytes: 20, unterminated: 'drop' })
    channel.say('440604199001010018 440604199001010018\r')
    channel.say(Buffer.from('4406041990\xff0018\r', 'latin1'))
    channel.say('440604199001010018')
    await watched.next('scan-dropped')
    await watched.next('scan-dropped')
    await watched.next('scan-dropped')
    expect(watched.events.slice(1)).toEqual([
      { event: 'scan-dropped', reason: 'tooLong', bytes: 21 },
      { event: 'scan-dropped', reason: 'noise', bytes: 15 },
      { event: 'scan-dropped', reason: 'unterminated', bytes: 18 },
    ])
    expect(watched.scanner.counters).toMatchObject({
      scans: 0,
      dropped: { tooLong: 1, noise: 1, unterminated: 1, repeat: 0 },
    })
  })

  it('a scanner is never written to', async () => {
    const { watched, channel } = await ready()
    channel.say('A1\r')
    await watched.nextText()
    await watched.scanner.stop()
    expect([channel.written, channel.closed]).toEqual([[], true])
  })

  it('a lost scanner → R170, reopened, and half a code is dropped', async () => {
    const { watched, channel, channels } = await ready()
    channel.say('half')
    channel.lose()
    expect((await watched.next('scanner-lost')).error.code).toBe('R170')
    await watched.next('scanner-ready')
    channels.at(-1)?.say('whole\r')
    expect(await watched.nextText()).toBe('whole')
    await sleep(50)
    expect([watched.texts(), watched.drops()]).toEqual([['whole'], []])
  })

  it('a line closed without an error → R170', async () => {
    const { watched, channel } = await ready()
    await channel.close()
    await watched.next('scanner-lost')
    await watched.next('scanner-ready')
  })

  it('a scanner that cannot be opened is reported once per reason', async () => {
    const reasons = ['R101', 'R101', 'R101', 'R103', 'R103'] as const
    let tries = 0
    watched = new WatchedScanner(async () => {
      const code = reasons[tries++]
      if (code) throw new ReaderError(code)
      return new SpokenChannel()
    }, QUICK)
    await watched.next('scanner-ready')
    expect(watched.events.map(event => ('error' in event ? event.error.code : event.event))).toEqual([
      'R101',
      'R103',
      'scanner-ready',
    ])
  })

  it('an unknown error gets a code', async () => {
    watched = new WatchedScanner(() => Promise.reject(new Error('boom')), QUICK)
    expect((await watched.next('scanner-unavailable')).error.code).toBe('R108')
  })

  it('pauses between openings grow to the limit', async () => {
    const tries: number[] = []
    watched = new WatchedScanner(
      async () => {
        tries.push(performance.now())
        throw new ReaderError('R101')
      },
      { reopenMinMs: 20, reopenMaxMs: 80 },
    )
    while (tries.length < 6) await sleep(5)
    const pauses = tries.slice(1).map((at, i) => at - (tries[i] ?? 0))
    for (const [i, least] of [20, 40, 80, 80, 80].entries()) expect(pauses[i]).toBeGreaterThan(least - 3)
  })
})

describe('stopping a scanner', () => {
  it('stop ends an opening, and closes what opens later', async () => {
    const channel = new SpokenChannel()
    watched = new WatchedScanner(async () => {
      await sleep(30)
      return channel
    }, QUICK)
    await sleep(5)
    await watched.scanner.stop()
    await expect.poll(() => channel.closed).toBe(true)
    expect([watched.events, watched.scanner.state]).toEqual([[], { kind: 'stopped' }])
  })

  it('stop ends the pause at once', async () => {
    watched = new WatchedScanner(() => Promise.reject(new ReaderError('R101')), { reopenMinMs: 60_000 })
    await watched.next('scanner-unavailable')
    const began = performance.now()
    await watched.scanner.stop()
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  it('stop ends all events, half a code included', async () => {
    const { watched, channel } = await ready()
    channel.say('A1')
    await watched.scanner.stop()
    channel.say('B2\r')
    await sleep(50)
    expect(watched.texts()).toEqual([])
  })

  it('stop twice does no harm', async () => {
    const { watched } = await ready()
    await watched.scanner.stop()
    await watched.scanner.stop()
  })
})

describe('a port that hangs', () => {
  const never = () => new Promise<never>(() => {})

  it('an opening that hangs → R108, retried, and closed when it opens later', async () => {
    const late = new SpokenChannel()
    let tries = 0
    watched = new WatchedScanner(
      async () => {
        if (++tries > 1) return new SpokenChannel()
        await sleep(60)
        return late
      },
      { ...QUICK, openMs: 20 },
    )
    expect((await watched.next('scanner-unavailable')).error.code).toBe('R108')
    await watched.next('scanner-ready')
    await expect.poll(() => late.closed).toBe(true)
  })

  it('an opening that hangs does not keep a scanner from stopping', async () => {
    watched = new WatchedScanner(never, QUICK)
    await sleep(5)
    await watched.scanner.stop()
    expect(watched.events).toEqual([])
  })

  it('discarding that hangs is given up, and the scanner stops', async () => {
    const channel = new SpokenChannel()
    channel.discardInput = never
    watched = new WatchedScanner(async () => channel, { ...QUICK, openMs: 20 })
    expect((await watched.next('scanner-unavailable')).error.code).toBe('R108')
    await watched.scanner.stop()
    expect(channel.closed).toBe(true)
  })

  it('closing that hangs is abandoned: the scanner stops', async () => {
    const { watched, channel } = await ready({ closeMs: 20 })
    channel.close = never
    await watched.scanner.stop()
    expect(watched.scanner.state).toEqual({ kind: 'stopped' })
  })

  it('closing that hangs is abandoned: the scanner comes back, and the old line is ignored', async () => {
    const said: ((bytes: Uint8Array) => void)[] = []
    const channels: SpokenChannel[] = []
    watched = new WatchedScanner(
      async () => {
        const channel = new SpokenChannel()
        channel.onData = listener => void said.push(listener)
        channel.close = never
        channels.push(channel)
        return channel
      },
      { ...QUICK, closeMs: 20 },
    )
    await watched.next('scanner-ready')
    channels[0]?.lose()
    await watched.next('scanner-ready')
    said[0]?.(Buffer.from('A1\r'))
    said[1]?.(Buffer.from('B2\r'))
    expect(await watched.nextText()).toBe('B2')
  })
})

it('any garbage leaves the scanner working', async () => {
  const { watched, channel } = await ready({ maxLineBytes: 16, repeatMs: 0 })
  let number = 0
  await checkOftenAsync(
    { 'taken for a code': 10 },
    met =>
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 5 }), async pieces => {
        for (const piece of pieces) channel.say(piece)
        channel.say(`\rOK${++number}\r`)
        let text = await watched.nextText()
        while (text !== `OK${number}`) {
          met('taken for a code')
          text = await watched.nextText()
        }
      }),
    { numRuns: 200 },
  )
})

describe('repeats', () => {
  it('a code left in view is reported once', () => {
    const repeats = new Repeats(500)
    expect([0, 400, 800, 1200, 1800].map(at => repeats.isRepeat('A', at))).toEqual([false, true, true, true, false])
  })

  it('another code in between makes no repeat', () => {
    const repeats = new Repeats(500)
    expect(['A', 'B', 'A'].map((text, at) => repeats.isRepeat(text, at))).toEqual([false, false, false])
  })

  it('with time 0 nothing is a repeat', () => {
    const repeats = new Repeats(0)
    expect([0, 0].map(at => repeats.isRepeat('A', at))).toEqual([false, false])
  })
})
