import { createORPCClient } from '@orpc/client'
import { RPCLink, type SupportedMessagePort } from '@orpc/client/message-port'
import { ReaderError } from '../../../drivers/error.ts'
import type { DeviceFault, ReaderHealth, ReaderSnapshotMessage } from './device-message.ts'
import type { DeviceClient } from './device-router.ts'
import type { Devices, SimulatorControls } from './devices.ts'

const GONE = { code: 'R106' } as const

/** When the devices' process ends, the reader is reported lost, until a new port is attached. */
export class RemoteDevices implements Devices {
  readonly simulator: SimulatorControls | undefined
  readonly #listeners = new Set<(snapshot: ReaderSnapshotMessage) => void>()
  #client: DeviceClient | undefined
  #port: SupportedMessagePort | undefined
  #watching: AbortController | undefined
  /** Each process counts readings from 0. */
  #readingsBefore = 0
  #readings = 0
  #snapshot: ReaderSnapshotMessage = { sequence: 0, reader: { kind: 'connecting' }, card: { kind: 'none' } }

  constructor(simulated: boolean) {
    this.simulator = simulated ? this.#controls() : undefined
  }

  attach(port: SupportedMessagePort): void {
    this.detach()
    this.#readingsBefore = this.#readings
    const client: DeviceClient = createORPCClient(new RPCLink({ port }))
    const watching = new AbortController()
    this.#client = client
    this.#port = port
    this.#watching = watching
    this.#follow(client, watching).catch(() => {})
  }

  /** A port that was replaced meanwhile changes nothing. */
  detach(port?: SupportedMessagePort): void {
    if (port && port !== this.#port) return
    this.#port = undefined
    this.#watching?.abort()
    this.#watching = undefined
    this.#client = undefined
    if (this.#snapshot.reader.kind === 'connecting') return
    this.#tell({ reader: { kind: 'lost', fault: GONE }, card: { kind: 'none' } })
  }

  subscribe(listener: (snapshot: ReaderSnapshotMessage) => void): () => void {
    this.#listeners.add(listener)
    listener(this.#snapshot)
    return () => this.#listeners.delete(listener)
  }

  async readAgain(): Promise<DeviceFault | undefined> {
    return this.#client ? await this.#client.readAgain() : GONE
  }

  health(): Promise<ReaderHealth> {
    return this.#reached().health()
  }

  async stop(): Promise<void> {
    this.#watching?.abort()
    this.#client = undefined
  }

  async #follow(client: DeviceClient, watching: AbortController): Promise<void> {
    for await (const snapshot of await client.watch(undefined, { signal: watching.signal })) {
      if (watching.signal.aborted) return
      const { card } = snapshot
      if (card.kind !== 'read') {
        this.#tell(snapshot)
        continue
      }
      this.#readings = this.#readingsBefore + card.reading
      this.#tell({ ...snapshot, card: { ...card, reading: this.#readings } })
    }
  }

  /** Numbers told here only rise. */
  #tell(snapshot: Omit<ReaderSnapshotMessage, 'sequence'>): void {
    this.#snapshot = { ...snapshot, sequence: this.#snapshot.sequence + 1 }
    for (const listener of this.#listeners) listener(this.#snapshot)
  }

  #reached(): DeviceClient {
    if (!this.#client) throw new ReaderError(GONE.code)
    return this.#client
  }

  #controls(): SimulatorControls {
    const client = () => this.#reached()
    return {
      cards: () => client().cards(),
      place: id => client().place({ id }),
      lift: () => client().lift(),
      unplug: () => client().unplug(),
      replug: () => client().replug(),
    }
  }
}
