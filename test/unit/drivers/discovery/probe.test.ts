import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { Channel, OpenChannel } from '../../../../drivers/channel/channel.ts'
import { probe } from '../../../../drivers/discovery/probe.ts'
import type { Way } from '../../../../drivers/discovery/ways.ts'
import { type ReaderCode, ReaderError } from '../../../../drivers/error.ts'
import { hex } from '../../../support/readers/hex.ts'
import { answer, ScriptedReader } from '../../../support/readers/scripted-reader.ts'

const QUICK = { openMs: 100, pauseMs: 1, sam: { interByteMs: 10, answerMs: 50, timeoutScale: 0.05 } }
const SAM_ID = hex('05000300B561340187D61200D2029649')
const DAMAGED = hex('AAAAAA96690004000090FF')
const GIBBERISH = hex('FE8000F8C09EE601')

/** A port with a device that answers at one rate only. */
function portWith(script: (request: string) => Uint8Array | readonly Uint8Array[], rate = 115_200) {
  const asked: string[] = []
  const line = { open: 0, opened: 0 }
  const way = (baudRate: number): Way => ({
    name: String(baudRate),
    open: async signal => {
      line.open++
      line.opened++
      const device = new ScriptedReader(request => {
        asked.push(`${baudRate} ${request}`)
        return baudRate === rate ? script(request) : []
      })
      return counted(await device.open(signal))
    },
  })
  const counted = (channel: Channel): Channel => ({
    ...channel,
    close: () => {
      line.open--
      return channel.close()
    },
  })
  return { asked, line, ways: [115_200, 9600, 19_200].map(way) }
}

/** Each way after the first fails to open `times` times. */
function notFreeAtOnce(ways: readonly Way[], code: ReaderCode, times: number): readonly Way[] {
  return ways.map(({ name, open }, i) => {
    let left = i === 0 ? 0 : times
    return {
      name,
      open: async signal => {
        if (left-- > 0) throw new ReaderError(code)
        return open(signal)
      },
    }
  })
}

const reader = (request: string) => (request === '11FF' ? answer(0x90) : answer(0x90, SAM_ID))

describe('a reader on the line', () => {
  it('a probed reader gives its number and is closed again', async () => {
    const { ways, line, asked } = portWith(reader)
    expect(await probe(ways, QUICK)).toMatchObject({
      kind: 'reader',
      way: '115200',
      samId: '05.03-20210101-0001234567-1234567890',
      status: { sw3: '90', name: 'ok' },
    })
    expect([asked, line.open]).toEqual([['115200 11FF', '115200 12FF'], 0])
  })

  it('a reader at another rate is found there, and asked for its number only there', async () => {
    const { ways, asked, line } = portWith(reader, 9600)
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'reader', way: '9600' })
    expect(asked).toEqual(['115200 11FF', '115200 11FF', '9600 11FF', '9600 12FF'])
    expect(line.open).toBe(0)
  })

  it('a reader without number is found', async () => {
    const { ways } = portWith(request => (request === '11FF' ? answer(0x90) : answer(0x21)))
    expect(await probe(ways, QUICK)).not.toHaveProperty('samId')
  })

  it('a SAM that is not authorised is a reader with a fault', async () => {
    const { ways } = portWith(request => (request === '11FF' ? answer(0x66) : answer(0x90, SAM_ID)))
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'reader', fault: { code: 'R121' } })
  })

  it('a reader that wakes late, ignoring each first request, gives its number too', async () => {
    const before = new Set<string>()
    const { ways } = portWith(request => {
      if (before.has(request)) return reader(request)
      before.add(request)
      return []
    })
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'reader', samId: expect.stringMatching(/^05\.03-/) })
  })

  it.each(['R101', 'R103'] as const)(
    'a reader whose port is busy (%s) for a moment after closing is found',
    async code => {
      const { ways } = portWith(reader, 9600)
      expect(await probe(notFreeAtOnce(ways, code, 3), { ...QUICK, freeMs: 60_000 })).toMatchObject({ way: '9600' })
      expect(await probe(notFreeAtOnce(ways, code, 3), { ...QUICK, freeMs: 0 })).toMatchObject({ error: { code } })
    },
  )

  it('a reader that wakes up slowly is asked again', async () => {
    let asked = 0
    const { ways } = portWith(request => (asked++ === 0 ? [] : reader(request)))
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'reader', way: '115200' })
  })

  it('a reader is timed as often as requested', async () => {
    const result = await probe(portWith(reader).ways, { ...QUICK, exchanges: 4 })
    expect(result.kind === 'reader' && result.exchangeMs).toHaveLength(4)
    expect(result).toMatchObject({ counters: { exchanges: 5 } })
  })

  it('a reader on a bad line is not taken for another device', async () => {
    const { ways, asked } = portWith(() => DAMAGED)
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'failed', error: { code: 'R111' } })
    expect(asked).toEqual(['115200 11FF', '115200 11FF'])
  })

  it('a reader whose first answer is damaged is found', async () => {
    let asked = 0
    const { ways } = portWith(request => (asked++ === 0 ? DAMAGED : reader(request)))
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'reader' })
  })

  it('a damaged answer, then silence → R111', async () => {
    let asked = 0
    const { ways } = portWith(() => (asked++ === 0 ? DAMAGED : []))
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'failed', error: { code: 'R111' } })
  })

  it('a late answer to another request → a reader that fails', async () => {
    const { ways } = portWith(() => answer(0x80))
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'failed', error: { code: 'R112' } })
  })
})

describe('another device', () => {
  it('a device that sends text is asked once, at one rate', async () => {
    const { ways, asked, line } = portWith(() => new Uint8Array(Buffer.from('\r\nERROR\r\n')))
    const result = await probe(ways, QUICK)
    expect(result).toMatchObject({ kind: 'notAReader', talk: 'atModem', error: { code: 'R114' } })
    expect([asked, line.open]).toEqual([['115200 11FF'], 0])
  })

  it('a description of another device quotes none of its bytes', async () => {
    const { ways } = portWith(() => new Uint8Array(Buffer.from('Wang 13800000000\r\n')))
    const result = await probe(ways, QUICK)
    expect(result).toMatchObject({ talk: 'text' })
    expect(JSON.stringify(result)).not.toContain('1380')
  })

  it('unintelligible bytes at one rate: the reader is found at the next', async () => {
    const port = portWith(reader, 9600)
    const [, ...others] = port.ways
    const first: Way = { name: '115200', open: new ScriptedReader(() => GIBBERISH).open }
    expect(await probe([first, ...others], QUICK)).toMatchObject({ kind: 'reader', way: '9600' })
  })

  it('unintelligible bytes at every rate → not a reader', async () => {
    const way: Way = { name: 'x', open: new ScriptedReader(() => GIBBERISH).open }
    expect(await probe([way, way], QUICK)).toMatchObject({ kind: 'notAReader', talk: 'binary' })
  })

  it('a device that never stops sending is given up in time', async () => {
    const babbler: OpenChannel = async signal => {
      const channel = await new ScriptedReader(() => []).open(signal)
      let babble: NodeJS.Timeout | undefined
      return {
        ...channel,
        onData: listener => {
          babble = setInterval(() => listener(GIBBERISH), 2)
        },
        close: () => {
          clearInterval(babble)
          return channel.close()
        },
      }
    }
    const began = performance.now()
    expect(await probe([{ name: 'x', open: babbler }], QUICK)).toMatchObject({ kind: 'notAReader' })
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  it('silence in every way → R110', async () => {
    const { ways, line } = portWith(() => [])
    expect(await probe(ways, QUICK)).toMatchObject({ kind: 'silent', error: { code: 'R110' } })
    expect(line).toEqual({ open: 0, opened: 3 })
  })
})

describe('an aborted probe', () => {
  it('an abort while it waits for an answer closes the line and opens no other (R106)', async () => {
    const ending = new AbortController()
    const { ways, line, asked } = portWith(() => {
      setTimeout(() => ending.abort(), 5)
      return []
    })
    const began = performance.now()
    const sam = { interByteMs: 10, answerMs: 5000, timeoutScale: 60 }
    const result = await probe(ways, { ...QUICK, sam, signal: ending.signal })
    expect(result).toMatchObject({ kind: 'failed', error: { code: 'R106' } })
    expect([line, asked.length]).toEqual([{ open: 0, opened: 1 }, 1])
    expect(performance.now() - began).toBeLessThan(30_000)
  })

  it('an abort between two ways opens no other', async () => {
    const ending = new AbortController()
    const { ways, line } = portWith(() => [])
    setTimeout(() => ending.abort(), 250)
    const result = await probe(ways, { ...QUICK, firstWayAttempts: 1, pauseMs: 60_000, signal: ending.signal })
    expect(result).toMatchObject({ kind: 'failed', error: { code: 'R106' } })
    expect(line).toEqual({ open: 0, opened: 1 })
  })

  it('an abort while it opens closes what opens late', async () => {
    const ending = new AbortController()
    const { ways, line } = portWith(() => [])
    const late: Way = {
      name: 'late',
      open: async signal => {
        await sleep(50)
        return (ways[0] as Way).open(signal)
      },
    }
    setTimeout(() => ending.abort(), 5)
    const result = await probe([late, ...ways], { ...QUICK, signal: ending.signal })
    expect(result).toMatchObject({ kind: 'failed', error: { code: 'R106' } })
    await expect.poll(() => line).toEqual({ open: 0, opened: 1 })
  })

  it('an abort before the start opens nothing', async () => {
    const { ways, line } = portWith(reader)
    expect(await probe(ways, { ...QUICK, signal: AbortSignal.abort() })).toMatchObject({ error: { code: 'R106' } })
    expect(line.opened).toBe(0)
  })
})

describe('an opening that fails', () => {
  const failing =
    (error: Error): OpenChannel =>
    async () => {
      throw error
    }

  it.each(['R101', 'R103', 'R104', 'R109', 'R115'] as const)(
    'an opening that fails with %s is not tried at other rates',
    async code => {
      const { ways, line } = portWith(reader)
      const result = await probe([{ name: 'x', open: failing(new ReaderError(code)) }, ...ways], QUICK)
      expect(result).toMatchObject({ kind: 'failed', error: { code } })
      expect(line.opened).toBe(0)
    },
  )

  it('an opening that fails for an unknown reason → R108', async () => {
    expect(await probe([{ name: 'x', open: failing(new Error('?')) }], QUICK)).toMatchObject({
      error: { code: 'R108' },
    })
  })

  it('an opening that hangs is given up, and closed should it open later', async () => {
    let closed = false
    const slow: OpenChannel = async signal => {
      const channel = await new ScriptedReader(() => []).open(signal)
      await new Promise(resolve => setTimeout(resolve, 200))
      return {
        ...channel,
        close: async () => {
          closed = true
        },
      }
    }
    expect(await probe([{ name: 'slow', open: slow }], { ...QUICK, openMs: 20 })).toMatchObject({
      kind: 'failed',
      error: { code: 'R108', detail: '20 ms' },
    })
    await expect.poll(() => closed).toBe(true)
  })

  it('no further way begins after totalMs', async () => {
    const { ways, line } = portWith(() => [])
    expect(await probe(ways, { ...QUICK, totalMs: 40 })).toMatchObject({ kind: 'silent' })
    expect(line).toEqual({ open: 0, opened: 1 })
  })
})
