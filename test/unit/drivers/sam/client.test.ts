import { describe, expect, it } from 'vitest'
import { SamClient } from '../../../../drivers/sam/client.ts'
import { SAM_COMMANDS } from '../../../../drivers/sam/commands.ts'
import { MemoryChannel } from '../../../../drivers/simulator/memory-channel.ts'
import { simulatedCard } from '../../../support/readers/cards.ts'
import { codeOf } from '../../../support/readers/code-of.ts'
import { simulatedLine } from '../../../support/readers/simulated-reader.ts'

function setUp() {
  const line = simulatedLine()
  const channel = new MemoryChannel(line)
  const client = new SamClient(channel, { interByteMs: 15, answerMs: 80, timeoutScale: 0.08 })
  return { line, channel, client }
}

describe('order of exchanges', () => {
  it('concurrent calls are answered in order', async () => {
    const { line, client } = setUp()
    line.sam.place(simulatedCard())
    const [found, selected, id] = await Promise.all([
      client.exchange(SAM_COMMANDS.find),
      client.exchange(SAM_COMMANDS.select),
      client.samId(),
    ])
    expect([found.sw3, selected.sw3, id]).toEqual([0x9f, 0x90, '05.03-20210101-0001234567-1234567890'])
    expect(client.counters).toMatchObject({ exchanges: 3, unexpectedAnswers: 0 })
  })

  it('a failed exchange does not stop the next one', async () => {
    const { line, client } = setUp()
    line.addFault({ kind: 'silence' })
    const [first, second] = await Promise.all([codeOf(client.reset()), client.exchange(SAM_COMMANDS.status)])
    expect(first).toBe('R110')
    expect(second.sw3).toBe(0x90)
  })
})

describe('line faults', () => {
  it('silence → R110, counted', async () => {
    const { line, client } = setUp()
    line.addFault({ kind: 'silence' })
    expect(await codeOf(client.reset())).toBe('R110')
    expect(client.counters.timeouts).toBe(1)
  })

  it('a damaged answer is requested again', async () => {
    const { line, client } = setUp()
    line.addFault({ kind: 'wrongChecksum' })
    expect(await codeOf(client.reset())).toBe('ok')
    expect(client.counters).toMatchObject({ resends: 1, damagedAnswers: 1 })
    expect(client.counters.discardedBytes.checksum).toBeGreaterThan(0)
  })

  it.each(['wrongChecksum', 'truncate', 'garbage'] as const)('%s twice → R111', async kind => {
    const { line, client } = setUp()
    line.addFault({ kind, times: 2 })
    expect(await codeOf(client.samId())).toBe('R111')
  })

  it('the device’s own time-out → R113', async () => {
    const { line, client } = setUp()
    line.addFault({ kind: 'deviceTimeout' })
    expect(await codeOf(client.samId())).toBe('R113')
  })

  it.each(['lostFirstByte', 'noise', 'extraLength', 'delay'] as const)('%s does no harm', async kind => {
    const { line, client } = setUp()
    line.addFault({ kind, amount: 20 })
    expect(await codeOf(client.samId())).toBe('ok')
    expect(client.counters.resends).toBe(0)
  })

  it('a late answer is not taken for the next one', async () => {
    const { line, client } = setUp()
    line.addFault({ kind: 'delay', amount: 85 })
    const [late, id, status] = await Promise.all([
      codeOf(client.reset()),
      codeOf(client.samId()),
      client.exchange(SAM_COMMANDS.status),
    ])
    expect([late, id, status.data.length]).toEqual(['R110', 'ok', 0])
    expect(client.counters.unexpectedAnswers).toBe(1)
  })

  it('a late answer in the middle of the next exchange is not taken for it', async () => {
    const { line, client } = setUp()
    line.addFault({ kind: 'delay', amount: 110 })
    const [late, id] = await Promise.all([codeOf(client.reset()), client.samId()])
    expect([late, id]).toEqual(['R110', '05.03-20210101-0001234567-1234567890'])
  })

  it('a line lost in the middle → R106, and so is every later call', async () => {
    const { line, channel, client } = setUp()
    line.addFault({ kind: 'silence' })
    const running = codeOf(client.reset())
    await new Promise(resolve => setTimeout(resolve, 5))
    channel.lose()
    expect(await running).toBe('R106')
    expect(await codeOf(client.exchange(SAM_COMMANDS.find))).toBe('R106')
  })

  it('the SAM answers a damaged request with 10', async () => {
    const { line } = setUp()
    const answers: number[] = []
    line.connect(bytes => answers.push(bytes[9] ?? 0))
    line.receive(Uint8Array.of(0xaa, 0xaa, 0xaa, 0x96, 0x69, 0, 3, 0x20, 0x01, 0xff))
    await new Promise(resolve => setTimeout(resolve, 5))
    expect(answers).toEqual([0x10])
  })
})

it('statuses of the SAM have their own codes', async () => {
  const { line, client } = setUp()
  const codes: Record<string, string> = {}
  for (const sw3 of [0x60, 0x66, 0x23, 0x24, 0x21, 0x77]) {
    line.sam.brokenWith = sw3
    codes[sw3.toString(16)] = await codeOf(client.reset())
  }
  expect(codes).toEqual({ 60: 'R120', 66: 'R121', 23: 'R122', 24: 'R123', 21: 'R126', 77: 'R124' })
})
