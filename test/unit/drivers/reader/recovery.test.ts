import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import type { Channel, OpenChannel } from '../../../../drivers/channel/channel.ts'
import { ReaderError } from '../../../../drivers/error.ts'
import { CardReader, type FindWays } from '../../../../drivers/reader/card-reader.ts'
import type { ReaderOptions } from '../../../../drivers/reader/options.ts'
import { MemoryChannel } from '../../../../drivers/simulator/memory-channel.ts'
import { simulatedCard } from '../../../support/readers/cards.ts'
import { QUICK, simulatedLine, WatchedReader } from '../../../support/readers/simulated-reader.ts'

let watched: WatchedReader | undefined
afterEach(() => watched?.stop())

function start(ways: OpenChannel | { findWays: FindWays }, options: Partial<ReaderOptions> = {}): WatchedReader {
  watched = new WatchedReader(new CardReader(ways, { ...QUICK, ...options }))
  watched.reader.start()
  return watched
}

const NOTHING = { retry: 0, findAgain: 0, resetSam: 0, reopen: 0, restartProcess: 0 }

describe('counted recovery steps', () => {
  it('no step is counted when all goes well', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    expect(watched.reader.recovery).toEqual(NOTHING)
  })

  it('a damaged answer counts as retry', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    await watched.next('reader-ready')
    line.addFault({ kind: 'wrongChecksum', only: 'read' })
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    expect(watched.reader.recovery).toEqual({ ...NOTHING, retry: 1 })
  })

  it('a failed read counts as findAgain', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    line.sam.place({ ...simulatedCard(), failure: { at: 'read', sw3: 0x41 } })
    await watched.next('card-must-be-lifted')
    expect(watched.reader.recovery).toEqual({ ...NOTHING, findAgain: 2 })
  })

  it('two silences in a row count as resetSam', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    await watched.next('reader-ready')
    line.addFault({ kind: 'silence', times: 2 })
    await expect.poll(() => watched.reader.recovery).toEqual({ ...NOTHING, resetSam: 1 })
  })

  it('a lost line counts as reopen, and earlier counts stay', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line))
    await watched.next('reader-ready')
    line.addFault({ kind: 'wrongChecksum' })
    line.addFault({ kind: 'silence', times: 3 })
    await watched.next('reader-lost')
    await watched.next('reader-ready')
    expect(watched.reader.recovery).toMatchObject({ retry: 1, resetSam: 1, reopen: 1 })
  })

  it('a stuck reader restarts its process after restartAfterMs, repeatedly, if it has one', async () => {
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

  it.each(['R101', 'R103', 'R104'] as const)('%s never restarts the process', async code => {
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

describe('switched-off recovery steps', () => {
  it('resetAfterSilences 0 never resets', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line), { resetAfterSilences: 0 })
    await watched.next('reader-ready')
    line.addFault({ kind: 'silence', times: 3 })
    await expect.poll(() => watched.reader.counters?.timeouts).toBe(3)
    line.sam.place(simulatedCard())
    await watched.next('card-read')
    expect(watched.reader.recovery.resetSam).toBe(0)
  })

  it('readAttempts 1 never finds again', async () => {
    const line = simulatedLine()
    const watched = start(MemoryChannel.opener(line), { readAttempts: 1 })
    line.sam.place({ ...simulatedCard(), failure: { at: 'read', sw3: 0x41 } })
    await watched.next('card-must-be-lifted')
    expect(watched.reader.recovery.findAgain).toBe(0)
  })
})

describe('an opening that hangs', () => {
  it('an opening that hangs → R108, and closed when it opens later', async () => {
    let closed = 0
    const opened = Promise.withResolvers<Channel>()
    const channel = new MemoryChannel(simulatedLine())
    channel.onClosed(() => closed++)
    const watched = start(() => opened.promise, { openMs: 20, reopenMinMs: 5000 })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R108')
    opened.resolve(channel)
    await expect.poll(() => closed).toBe(1)
  })

  it('an opening that hangs does not keep the reader from stopping', async () => {
    const watched = start(() => new Promise(() => {}))
    await sleep(10)
    await watched.stop()
    expect(watched.reader.snapshot.reader.kind).toBe('stopped')
  })
})

describe('findWays', () => {
  it('findWays finds a reader plugged in later, at once after lookNow', async () => {
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

  it('findWays without ways → R101', async () => {
    const watched = start({ findWays: async () => [] })
    expect((await watched.next('reader-unavailable')).error.code).toBe('R101')
  })
})

it('an option that is undefined gets its default', async () => {
  const line = simulatedLine()
  const watched = start(MemoryChannel.opener(line), {
    readAttempts: undefined,
    sam: { ...QUICK.sam, resends: undefined },
  } as unknown as Partial<ReaderOptions>)
  line.sam.place(simulatedCard())
  await watched.next('card-read')
})
