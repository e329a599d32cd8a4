import { ReaderError } from '../error.ts'
import type { Channel, ChannelQuirks } from './channel.ts'
import { Closing } from './closing.ts'
import { within } from './within.ts'

export interface PolledDevice {
  /** What comes within `ms` (0: what waits already), or undefined. Rejects when the device is gone. */
  read(ms: number): Promise<Uint8Array | undefined>
  decode(received: Uint8Array): Uint8Array
  write(frame: Uint8Array): Promise<void>
  reset(): void
  close(): Promise<void>
}

export interface PollingOptions {
  /** Longest read, ms. Range 1–1000. Default 20: in node-hid a write or close waits for the current read. */
  readonly readMs: number
  /** Longest time to open, write, close or overrun a read, ms. Range 100–60,000. Default 3000: usual are some ms. */
  readonly hangMs: number
}

export const POLLING_DEFAULTS: PollingOptions = { readMs: 20, hangMs: 3000 }

/** The longest answer has 37 reports and systems buffer 64; a device with more never stops. */
const MOST_STALE_READS = 64

/**
 * Reads from a request until the next one begins, so requests rarely wait for a read and nothing unasked is delivered.
 * A new request, loss or close raises the generation, which drops the current read's result. The device is closed only
 * when idle, because native modules may crash otherwise.
 */
export class PolledChannel implements Channel {
  readonly name: string
  readonly quirks: ChannelQuirks
  readonly #device: PolledDevice
  readonly #options: PollingOptions
  readonly #closing = new Closing()
  readonly #listeners: ((bytes: Uint8Array) => void)[] = []
  readonly #underWay = new Set<Promise<unknown>>()
  #generation = 0
  #polling: Promise<void> | undefined
  #released: Promise<void> | undefined

  private constructor(name: string, device: PolledDevice, options: PollingOptions, quirks: ChannelQuirks) {
    this.name = name
    this.quirks = quirks
    this.#device = device
    this.#options = options
  }

  static async open(
    name: string,
    device: PolledDevice,
    options: PollingOptions,
    quirks: ChannelQuirks = {},
  ): Promise<PolledChannel> {
    const channel = new PolledChannel(name, device, options, quirks)
    await channel.#drain(options.readMs)
    if (!channel.#closing.closed) return channel
    await channel.#release()
    throw new ReaderError('R106', name)
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#closing.closed) throw new ReaderError('R106', this.name)
    try {
      await this.#watched(this.#device.write(bytes))
    } catch (cause) {
      throw this.#lose(cause)
    }
    if (!this.#closing.closed) this.#polling ??= this.#poll(this.#generation)
  }

  async discardInput(): Promise<void> {
    this.#generation++
    const polling = this.#polling
    this.#polling = undefined
    await polling
    this.#device.reset()
    await this.#drain(0)
  }

  close(): Promise<void> {
    this.#closing.settle(undefined)
    return this.#release()
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#listeners.push(listener)
  }

  onClosed(listener: (error: ReaderError | undefined) => void): void {
    this.#closing.listen(listener)
  }

  async #poll(generation: number): Promise<void> {
    while (generation === this.#generation) {
      const received = await this.#read(this.#options.readMs)
      if (!received || generation !== this.#generation) continue
      const bytes = this.#device.decode(received)
      if (bytes.length > 0) for (const listener of this.#listeners) listener(bytes)
    }
  }

  async #drain(ms: number): Promise<void> {
    for (let reads = 0; reads < MOST_STALE_READS && !this.#closing.closed; reads++) {
      if (!(await this.#read(ms))) return
    }
  }

  async #read(ms: number): Promise<Uint8Array | undefined> {
    try {
      return await this.#watched(within(ms + this.#options.hangMs, this.#device.read(ms)))
    } catch (cause) {
      this.#lose(cause)
      return undefined
    }
  }

  async #watched<Result>(work: Promise<Result>): Promise<Result> {
    this.#underWay.add(work)
    try {
      return await work
    } finally {
      this.#underWay.delete(work)
    }
  }

  #lose(cause: unknown): ReaderError {
    const error = new ReaderError('R106', this.name, { cause })
    this.#closing.settle(error)
    this.#released ??= this.#letGo()
    return error
  }

  #release(): Promise<void> {
    this.#released ??= this.#letGo()
    return this.#released
  }

  async #letGo(): Promise<void> {
    this.#generation++
    await Promise.allSettled(this.#underWay)
    await within(this.#options.hangMs, this.#device.close()).catch(() => {})
  }
}
