import { tcpChannel } from '../../../drivers/channel/tcp.ts'
import { systemConsoles } from '../../../drivers/discovery/consoles.ts'
import { loadDeviceTable } from '../../../drivers/discovery/device-table.ts'
import type { DeviceTable } from '../../../drivers/discovery/device-table-schema.ts'
import { guardedWays } from '../../../drivers/discovery/named-reader.ts'
import { ReaderFinder } from '../../../drivers/discovery/reader-finder.ts'
import { ReaderError } from '../../../drivers/error.ts'
import { CardReader, type ReaderEvent, type ReaderSnapshot } from '../../../drivers/reader/card-reader.ts'
import type { ReaderOptions } from '../../../drivers/reader/options.ts'
import { cardFromJson } from '../../../drivers/simulator/card-file.ts'
import { Simulator, type SimulatorOptions } from '../../../drivers/simulator/simulator.ts'
import demoCards from './demo-cards.json' with { type: 'json' }
import type { DeviceFault, ReaderHealth, ReaderSnapshotMessage } from './device-message.ts'
import type { Devices, SimulatorControls } from './devices.ts'
import { ReaderMemory } from './reader-memory.ts'

export interface LocalDevicesOptions {
  readonly simulator?: Partial<SimulatorOptions>
  readonly readerOptions?: Partial<ReaderOptions>
  /** Replaces the built-in table of known devices, and of those never opened. */
  readonly deviceTable?: string | null
  /** For `auto`: where the last reader is remembered. */
  readonly memoryFile?: string
  /** Devices go on without it: R152 an unusable table; for `auto` R107 and R109, a kind of device that is not searched. */
  readonly onFault?: (error: ReaderError) => void
}

export class LocalDevices implements Devices {
  readonly simulator: SimulatorControls | undefined
  readonly #reader: CardReader
  readonly #stopOthers: () => Promise<void>
  readonly #listeners = new Set<(snapshot: ReaderSnapshotMessage) => void>()
  #snapshot: ReaderSnapshotMessage = { sequence: 0, reader: { kind: 'connecting' }, card: { kind: 'none' } }
  #readings = 0

  private constructor(reader: CardReader, simulator: Simulator | undefined, stopOthers: () => Promise<void>) {
    this.simulator = simulator && controls(simulator)
    this.#stopOthers = stopOthers
    this.#reader = reader
    reader.subscribe((event, snapshot) => this.#changed(event, snapshot))
    reader.start()
  }

  /** `address`: `sim`, `auto` or a reader's, as checked by the configuration. */
  static async start(address: string, options: LocalDevicesOptions = {}): Promise<LocalDevices> {
    const { readerOptions } = options
    if (address === 'sim') {
      const simulator = await Simulator.start(options.simulator)
      const reader = new CardReader(tcpChannel({ host: '127.0.0.1', port: simulator.tcpPort }), readerOptions)
      return new LocalDevices(reader, simulator, () => simulator.close())
    }
    if (address === 'auto') {
      const finder = await finderFor(options)
      const reader = new CardReader(finder, readerOptions)
      finder.follow(reader)
      return new LocalDevices(reader, undefined, () => finder.stop())
    }
    const ways = guardedWays(address, { table: await tableFor(options), consoles: await systemConsoles() })
    return new LocalDevices(new CardReader(ways, readerOptions), undefined, async () => {})
  }

  subscribe(listener: (snapshot: ReaderSnapshotMessage) => void): () => void {
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
    await this.#stopOthers()
    this.#tell({ reader: { kind: 'stopped' }, card: { kind: 'none' } })
  }

  #changed(event: ReaderEvent, { reader, card }: ReaderSnapshot): void {
    if (event.event === 'card-read') this.#readings++
    this.#tell({
      reader: readerMessage(reader),
      card: this.#card(card),
      ...(card.kind === 'removedMidRead' ? { notice: faultOf(card.error) } : {}),
    })
  }

  #tell(snapshot: Omit<ReaderSnapshotMessage, 'sequence'>): void {
    this.#snapshot = { ...snapshot, sequence: this.#snapshot.sequence + 1 }
    for (const listener of this.#listeners) listener(this.#snapshot)
  }

  #card(card: ReaderSnapshot['card']): ReaderSnapshotMessage['card'] {
    switch (card.kind) {
      case 'read': {
        const { photo: _, ...rest } = card.card
        return { kind: 'read', reading: this.#readings, card: rest }
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

async function tableFor({ deviceTable, onFault }: LocalDevicesOptions): Promise<DeviceTable> {
  const { table, fault } = await loadDeviceTable(deviceTable ?? undefined)
  if (fault) onFault?.(fault)
  return table
}

async function finderFor(options: LocalDevicesOptions): Promise<ReaderFinder> {
  const table = await tableFor(options)
  const { memoryFile, onFault } = options
  const consoles = await systemConsoles()
  const common = { table, consoles, ...(onFault ? { onNote: onFault } : {}) }
  if (memoryFile === undefined) return new ReaderFinder(common)
  const memory = new ReaderMemory(memoryFile)
  const lastGood = await memory.recall()
  return new ReaderFinder({
    ...common,
    ...(lastGood ? { lastGood } : {}),
    remember: reader => void memory.remember(reader).catch(() => {}),
  })
}

function readerMessage(reader: ReaderSnapshot['reader']): ReaderSnapshotMessage['reader'] {
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
