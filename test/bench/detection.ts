import { setTimeout as sleep } from 'node:timers/promises'
import { tcpChannel } from '../../drivers/channel/tcp.ts'
import { CardReader } from '../../drivers/reader/card-reader.ts'
import { READER_DEFAULTS } from '../../drivers/reader/options.ts'
import { Simulator } from '../../drivers/simulator/simulator.ts'
import { REAL_THINK_TIMES } from '../../drivers/simulator/think-times.ts'
import { simulatedCard } from '../support/cards.ts'
import { WatchedReader } from '../support/simulated-reader.ts'
import { type Figure, mean } from './report.ts'

const ROUNDS = 30
const BAUD = 115_200

/** Bytes on the wire from the find that succeeds to the photo's last byte: three requests and their answers. */
const WIRE_BYTES = 10 + 15 + (10 + 19) + (10 + 1295)

/** Card placed → identity event, against what the device itself needs. */
export async function detection(): Promise<Figure[]> {
  const simulator = await Simulator.start({ baudRate: BAUD, think: REAL_THINK_TIMES })
  const watched = new WatchedReader(new CardReader(tcpChannel({ host: '127.0.0.1', port: simulator.tcpPort })))
  watched.reader.start()
  await watched.next('reader-ready')
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    // At any moment of the poll, evenly spread.
    await sleep(400 + (round * READER_DEFAULTS.findPeriodMs) / ROUNDS)
    const placed = performance.now()
    simulator.place(simulatedCard())
    await watched.next('card-read')
    times.push(performance.now() - placed)
    simulator.lift()
    await watched.next('card-removed')
  }
  await watched.stop()
  await simulator.close()
  const { find, select, read } = REAL_THINK_TIMES
  const floor = (WIRE_BYTES * 10_000) / BAUD + find + select + read + READER_DEFAULTS.findPeriodMs / 2
  return [
    { name: `device floor at ${BAUD} baud (wire + think + half the period)`, value: `${floor.toFixed(0)} ms` },
    {
      name: `card placed → identity, mean of ${ROUNDS}`,
      value: `${mean(times).toFixed(0)} ms`,
      ratio: mean(times) / floor,
      limit: { kind: 'atMost', ratio: 1.1 },
    },
  ]
}
