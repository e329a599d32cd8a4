import { ReaderError } from '../error.ts'
import type { Channel, ChannelQuirks } from './channel.ts'
import { Closing } from './closing.ts'
import { within } from './within.ts'

/** A device that says nothing unless it is asked for it: one HID report or one USB transfer at a time. */
export interface PolledDevice {
  /** What came within `ms` (0: what is there already), or undefined. Rejects when the device is gone. */
  read(ms: number): Promise<Uint8Array | undefined>
  /** The bytes of the SAM's stream in what `read` brought; none when it carries none. */
  decode(received: Uint8Array): Uint8Array
  /** Sends one whole frame. Rejects when the device is gone, or does not take it in time. */
  write(frame: Uint8Array): Promise<void>
  /** A new request begins: what was half received is forgotten. */
  reset(): void
  close(): Promise<void>
}

export interface PollingOptions {
  /**
   * Longest time of one read, ms. Range 1–1000. Default 20: node-hid lets a write or a close wait for the read that is
   * under way, so this is what a request may be late.
   */
  readonly readMs: number
  /**
   * How long opening, writing, closing, or a read beyond its own time may take before the device counts as gone, ms.
   * Range 100–60,000. Default 3000: the system takes some milliseconds; on Windows a write gives up by itself after 1 s.
   */
  readonly hangMs: number
}

export const POLLING_DEFAULTS: PollingOptions = { readMs: 20, hangMs: 3000 }

/**
 * Most reads that fetch what is waiting from before. The longest answer is 37 reports of 64 bytes, and systems keep 64;
 * a device that still has more is one that never stops.
 */
const MOST_STALE_READS = 64

/**
 * A channel over a polled device. It reads from a request until the next one begins, so that a request hardly ever waits
 * for a read and nothing is delivered that nobody asked for.
 *
 * The generation is raised whenever the read under way has to give up (a new request, loss, close): what it still brings
 * is not delivered. The device is only closed when nothing is under way, which native modules may crash upon.
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

  /** Takes over a device that was just opened, and throws away what it still had to say. Rejects with R106. */
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
    // A device that is gone cannot be closed any better.
    await within(this.#options.hangMs, this.#device.close()).catch(() => {})
  }
}
