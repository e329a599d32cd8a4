import type { OpenChannel } from '../../drivers/channel/channel.ts'
import { serialChannels } from '../../drivers/channel/serial.ts'
import { tcpChannel } from '../../drivers/channel/tcp.ts'
import { ReaderError } from '../../drivers/error.ts'
import { CardReader, type ReaderEvent, type ReaderSnapshot } from '../../drivers/reader/card-reader.ts'
import type { ReaderOptions } from '../../drivers/reader/options.ts'
import { cardFromJson } from '../../drivers/simulator/card-file.ts'
import { Simulator, type SimulatorOptions } from '../../drivers/simulator/simulator.ts'
import demoCards from './demo-cards.json' with { type: 'json' }
import type { DeviceFault, DeviceSnapshot, ReaderHealth } from './device-message.ts'
import type { Devices, SimulatorControls } from './devices.ts'

export interface LocalDevicesOptions {
  readonly simulator?: Partial<SimulatorOptions>
  readonly readerOptions?: Partial<ReaderOptions>
}

/** Devices in this process: the real driver on a serial port, a TCP serial server, or a simulated reader. */
export class LocalDevices implements Devices {
  readonly simulator: SimulatorControls | undefined
  readonly #reader: CardReader
  readonly #stopSimulator: () => Promise<void>
  readonly #listeners = new Set<(snapshot: DeviceSnapshot) => void>()
  #snapshot: DeviceSnapshot = { sequence: 0, reader: { kind: 'connecting' }, card: { kind: 'none' } }
  #placings = 0

  private constructor(
    ways: OpenChannel | readonly OpenChannel[],
    { simulator, readerOptions = {} }: { simulator?: Simulator; readerOptions?: Partial<ReaderOptions> | undefined },
  ) {
    this.simulator = simulator && controls(simulator)
    this.#stopSimulator = async () => simulator?.close()
    this.#reader = new CardReader(ways, readerOptions)
    this.#reader.subscribe((event, snapshot) => this.#changed(event, snapshot))
    this.#reader.start()
  }

  /** `address`: `sim`, `serial:PATH` or `tcp:HOST:PORT`, as the configuration has checked it. */
  static async start(address: string, options: LocalDevicesOptions = {}): Promise<LocalDevices> {
    const { readerOptions } = options
    const [kind, rest] = [address.split(':', 1)[0], address.slice(address.indexOf(':') + 1)]
    if (kind === 'serial') return new LocalDevices(serialChannels(rest), { readerOptions })
    if (kind === 'tcp') {
      const at = rest.lastIndexOf(':')
      return new LocalDevices(tcpChannel({ host: rest.slice(0, at), port: Number(rest.slice(at + 1)) }), {
        readerOptions,
      })
    }
    const simulator = await Simulator.start(options.simulator)
    return new LocalDevices(tcpChannel({ host: '127.0.0.1', port: simulator.tcpPort }), { simulator, readerOptions })
  }

  subscribe(listener: (snapshot: DeviceSnapshot) => void): () => void {
    this.#listeners.add(listener)
    listener(this.#snapshot)
    return () => this.#listeners.delete(listener)
  }

  async readAgain(): Promise<DeviceFault | undefined> {
    try {
      await this.#reader.readAgain()
      return undefined
    } catch (error) {
      if (error instanceof ReaderError) return faultOf(error)
      throw error
    }
  }

  async health(): Promise<ReaderHealth> {
    const { recovery, counters } = this.#reader
    return { recovery, ...(counters ? { line: counters } : {}) }
  }

  async stop(): Promise<void> {
    await this.#reader.stop()
    await this.#stopSimulator()
  }

  #changed(event: ReaderEvent, { reader, card }: ReaderSnapshot): void {
    if (event.event === 'card-read') this.#placings++
    this.#snapshot = {
      sequence: this.#snapshot.sequence + 1,
      reader: readerMessage(reader),
      card: this.#card(card),
      ...(card.kind === 'removedMidRead' ? { notice: faultOf(card.error) } : {}),
    }
    for (const listener of this.#listeners) listener(this.#snapshot)
  }

  #card(card: ReaderSnapshot['card']): DeviceSnapshot['card'] {
    switch (card.kind) {
      case 'read': {
        const { photo: _, ...rest } = card.card
        return { kind: 'read', placing: this.#placings, card: rest }
      }
      case 'failed':
      case 'unknownCard':
        return { kind: 'mustBeLifted', fault: faultOf(card.error) }
      case 'mustBeLifted':
        return { kind: 'mustBeLifted' }
      case 'present':
      case 'reading':
        return { kind: 'present' }
      case 'none':
      case 'removedMidRead':
        return { kind: 'none' }
    }
  }
}

function readerMessage(reader: ReaderSnapshot['reader']): DeviceSnapshot['reader'] {
  switch (reader.kind) {
    case 'ready':
      return reader
    case 'notStarted':
    case 'connecting':
    case 'probing':
      return { kind: 'connecting' }
    case 'stopped':
      return { kind: 'stopped' }
    default:
      return { kind: reader.worked ? 'lost' : 'unavailable', fault: faultOf(reader.error) }
  }
}

function faultOf(error: ReaderError): DeviceFault {
  return { code: error.code, ...(error.detail === undefined ? {} : { detail: error.detail }) }
}

function controls(simulator: Simulator): SimulatorControls {
  return {
    cards: async () => demoCards.map(({ id, label }) => ({ id, label })),
    place: async id => {
      const found = demoCards.find(entry => entry.id === id)
      if (found) simulator.place(cardFromJson(found.card, found.id))
      return found !== undefined
    },
    lift: async () => simulator.lift(),
    unplug: () => simulator.unplug(),
    replug: () => simulator.replug(),
  }
}
