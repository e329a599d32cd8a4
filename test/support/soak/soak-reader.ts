import type { OpenChannel } from '../../../drivers/channel/channel.ts'
import { tcpChannel } from '../../../drivers/channel/tcp.ts'
import { ReaderError } from '../../../drivers/error.ts'
import { MemoryChannel } from '../../../drivers/simulator/memory-channel.ts'
import type { SimulatedCard } from '../../../drivers/simulator/simulated-card.ts'
import { Simulator } from '../../../drivers/simulator/simulator.ts'
import { FAST_THINK_TIMES } from '../../../drivers/simulator/think-times.ts'
import { simulatedLine } from '../readers/simulated-reader.ts'

export interface SoakReader {
  readonly open: OpenChannel
  place(card: SimulatedCard): void
  lift(): void
  unplug(): Promise<void>
  replug(): Promise<void>
  close(): Promise<void>
}

export const SOAK_LINES = { memory: memoryReader, tcp: tcpReader } as const

export type SoakLine = keyof typeof SOAK_LINES

async function memoryReader(): Promise<SoakReader> {
  const line = simulatedLine()
  let plugged = true
  let channel: MemoryChannel | undefined
  return {
    open: async () => {
      if (!plugged) throw new ReaderError('R101', 'memory')
      channel = new MemoryChannel(line)
      return channel
    },
    place: card => line.sam.place(card),
    lift: () => line.sam.lift(),
    unplug: async () => {
      plugged = false
      line.sam.powerOff()
      channel?.lose()
    },
    replug: async () => {
      plugged = true
    },
    close: async () => {},
  }
}

async function tcpReader(): Promise<SoakReader> {
  const simulator = await Simulator.start({ sam: { think: FAST_THINK_TIMES }, baudRate: 0 })
  return {
    open: tcpChannel({ host: '127.0.0.1', port: simulator.tcpPort }),
    place: card => simulator.place(card),
    lift: () => simulator.lift(),
    unplug: () => simulator.unplug(),
    replug: () => simulator.replug(),
    close: () => simulator.close(),
  }
}
