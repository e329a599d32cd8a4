import { setTimeout as sleep } from 'node:timers/promises'
import { tcpChannel } from '../../drivers/channel/tcp.ts'
import { CardReader } from '../../drivers/reader/card-reader.ts'
import { READER_DEFAULTS, type ReaderOptions } from '../../drivers/reader/options.ts'
import { Simulator } from '../../drivers/simulator/simulator.ts'
import { REAL_THINK_TIMES } from '../../drivers/simulator/think-times.ts'
import { simulatedCard } from '../support/readers/cards.ts'
import { WatchedReader } from '../support/readers/simulated-reader.ts'
import { type Figure, mean, quantile } from './report.ts'

const ROUNDS = 30
const BAUD = 115_200

/** Request and answer in bytes; 11 bytes: no newest address. */
const WIRE_BYTES = { read: 10 + 15 + (10 + 19) + (10 + 1295), newAddress: 10 + 11 }
const wireMs = (bytes: number) => (bytes * 10_000) / BAUD

const IDENTITY_MS = wireMs(WIRE_BYTES.read) + REAL_THINK_TIMES.find + REAL_THINK_TIMES.select + REAL_THINK_TIMES.read
const NEW_ADDRESS_MS = wireMs(WIRE_BYTES.newAddress) + REAL_THINK_TIMES.newAddress

export async function detection(): Promise<Figure[]> {
  const simulator = await Simulator.start({ baudRate: BAUD, sam: { think: REAL_THINK_TIMES } })
  const figures = [
    ...(await identity(simulator, 'whole card, with its newest address', IDENTITY_MS + NEW_ADDRESS_MS, {})),
    ...(await identity(simulator, 'identity alone', IDENTITY_MS, { additionalAddress: false })),
  ]
  for (const findPeriodMs of [100, 200, 300]) figures.push(await noticed(simulator, findPeriodMs))
  await simulator.close()
  return figures
}

async function identity(
  simulator: Simulator,
  what: string,
  deviceMs: number,
  options: Partial<ReaderOptions>,
): Promise<Figure[]> {
  const times = await rounds(simulator, 'card-read', options)
  const floor = deviceMs + READER_DEFAULTS.findPeriodMs / 2
  return [
    { name: `${what}: device floor at ${BAUD} baud (wire + think + half the period)`, value: `${floor.toFixed(0)} ms` },
    {
      name: `${what}: card placed → event, mean of ${ROUNDS}`,
      value: `${mean(times).toFixed(0)} ms`,
      ratio: mean(times) / floor,
      limit: { kind: 'atMost', ratio: 1.05 },
    },
  ]
}

async function noticed(simulator: Simulator, findPeriodMs: number): Promise<Figure> {
  const times = await rounds(simulator, 'card-present', { findPeriodMs, additionalAddress: false })
  const at = (fraction: number) => quantile(times, fraction).toFixed(0)
  return {
    name: `find every ${findPeriodMs} ms: card placed → noticed, least / median / 90th percentile / most`,
    value: `${at(0)} / ${at(0.5)} / ${at(0.9)} / ${at(1)} ms`,
  }
}

/** ms, with cards placed at moments spread evenly over the poll's period. */
async function rounds(
  simulator: Simulator,
  event: 'card-present' | 'card-read',
  options: Partial<ReaderOptions>,
): Promise<number[]> {
  const reader = new CardReader(tcpChannel({ host: '127.0.0.1', port: simulator.tcpPort }), options)
  const watched = new WatchedReader(reader)
  const { findPeriodMs } = { ...READER_DEFAULTS, ...options }
  reader.start()
  await watched.next('reader-ready')
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await sleep(2 * findPeriodMs + (round * findPeriodMs) / ROUNDS)
    const placed = performance.now()
    simulator.place(simulatedCard())
    await watched.next(event)
    times.push(performance.now() - placed)
    if (event === 'card-present') await watched.next('card-read')
    simulator.lift()
    await watched.next('card-removed')
  }
  await watched.stop()
  return times
}
