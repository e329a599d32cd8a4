import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Channel, OpenChannel } from '../../../drivers/channel/channel.ts'
import { ReaderError } from '../../../drivers/error.ts'
import { CardReader, type FindWays } from '../../../drivers/reader/card-reader.ts'
import type { ReaderOptions } from '../../../drivers/reader/options.ts'
import { MemoryChannel } from '../../../drivers/simulator/memory-channel.ts'
import { simulatedCard } from '../../support/readers/cards.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../support/readers/simulated-reader.ts'

let watched: WatchedReader | undefined
afterEach(() => watched?.stop())

function start(ways: OpenChannel | { findWays: FindWays }, options: Partial<ReaderOptions> = {}): WatchedReader {
  watched = new WatchedReader(new CardReader(ways, { ...QUICK, ...options }))
  watched.reader.start()
  return watched
}

const NOTHING = { retry: 0, findAgain: 0, resetSam: 0, reopen: 0, restartProcess: 0 }

describe('each rung of the ladder is counted', () => {
  it('none, when all goes well', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    expect(watched.reader.recovery).toEqual(NOTHING)
  })

  it('retry: a damaged answer', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    await watched.next('reader-ready')
    line.addFault({ kind: 'wrongChecksum', only: 'read' })
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    expect(watched.reader.recovery).toEqual({ ...NOTHING, retry: 1 })
  })

  it('find again: a read that fails', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    line.sam.place({ ...simulatedCard(), failure: { at: 'read', sw3: 0x41 } })
    await watched.next('card-must-be-lifted')
    expect(watched.reader.recovery).toEqual({ ...NOTHING, findAgain: 2 })
  })

  it('reset: two silences in a row', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    await watched.next('reader-ready')
    line.addFault({ kind: 'silence', times: 2 })
    await expect.poll(() => watched.reader.recovery).toEqual({ ...NOTHING, resetSam: 1 })
  })

  it('reopen: a line that was lost; what was counted before stays', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    await watched.next('reader-ready')
    line.addFault({ kind: 'wrongChecksum' })
    line.addFault({ kind: 'silence', times: 3 })
    await watched.next('reader-lost')
    await watched.next('reader-ready')
    expect(watched.reader.recovery).toMatchObject({ retry: 1, resetSam: 1, reopen: 1 })
  })

  it('restart: the process is ended after so many tries, again and again, and never without such a process', async () => {
    let restarts = 0
    const refused: OpenChannel = async () => {
      throw new ReaderError('R108', 'COM3')
    }
    const watched = start(refused, { restartAfterMs: 60, restartProcess: () => restarts++ })
    const began = performance.now()
    await expect.poll(() => restarts).toBeGreaterThanOrEqual(2)
    expect(restarts).toBeLessThanOrEqual(Math.ceil((performance.now() - began) / 60))
    expect(watched.reader.recovery.restartProcess).toBe(restarts)
    expect(watched.names()).toEqual(['reader-unavailable'])
    await watched.stop()
    expect(start(refused, { restartAfterMs: 1 }).reader.recovery.restartProcess).toBe(0)
  })

  it.each(['R101', 'R103', 'R104'] as const)('no restart mends %s', async code => {
    let restarts = 0
    start(
      async () => {
        throw new ReaderError(code)
      },
      { restartAfterMs: 1, restartProcess: () => restarts++ },
    )
    await sleep(80)
    expect(restarts).toBe(0)
  })
})

describe('a rung that is switched off is not taken', () => {
  it('reset', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line), { resetAfterSilences: 0 })
    await watched.next('reader-ready')
    line.addFault({ kind: 'silence', times: 3 })
    await expect.poll(() => watched.reader.counters?.timeouts).toBe(3)
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    expect(watched.reader.recovery.resetSam).toBe(0)
  })

  it('find again', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line), { readAttempts: 1 })
    line.sam.place({ ...simulatedCard(), failure: { at: 'read', sw3: 0x41 } })
    await watched.next('card-must-be-lifted')
    expect(watched.reader.recovery.findAgain).toBe(0)
  })
})

describe('a driver that hangs while it opens', () => {
  it('is given up with R108, and what it opens after all is closed', async () => {
    let closed = 0
    const opened = Promise.withResolvers<Channel>()
    const channel = new MemoryChannel(simulatedLine())
    channel.onClosed(() => closed++)
    const watched = start(() => opened.promise, { openMs: 20, reopenMinMs: 5000 })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R108')
    opened.resolve(channel)
    await expect.poll(() => closed).toBe(1)
  })

  it('does not keep the reader from being stopped', async () => {
    const watched = start(() => new Promise(() => {}))
    await sleep(10)
    await watched.stop()
    expect(watched.reader.snapshot.reader.kind).toBe('stopped')
  })
})

describe('ways that are looked for anew', () => {
  it('find a reader that was plugged in later, at once when somebody says so', async () => {
    const line = simulatedLine()
    let plugged = false
    const findWays: FindWays = async () => {
      if (!plugged) throw new ReaderError('R101')
      return [MemoryChannel.opener(line)]
    }
    const watched = start({ findWays }, { reopenMinMs: 60_000, reopenMaxMs: 60_000 })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R101')
    expect(watched.reader.snapshot.reader.kind).toBe('absent')
    plugged = true
    watched.reader.lookNow()
    await watched.next('reader-ready')
  })

  it('that are none at all → R101', async () => {
    const watched = start({ findWays: async () => [] })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R101')
  })
})

it('an option that is undefined is left out', async () => {
  const line = simulatedLine()
  const watched = start(MemoryChannel.opener(line), {
    readAttempts: undefined,
    sam: { ...QUICK.sam, resends: undefined },
  } as unknown as Partial<ReaderOptions>)
  line.sam.place(simulatedCard())
  await watched.next('card-read')
})
