import type { Channel, ChannelQuirks, OpenChannel } from '../channel/channel.ts'
import { type ReaderError, toReaderError } from '../error.ts'
import type { LineEvent, RecordingSink } from './line-event.ts'

export type Clock = () => number

/** Reports every opening, closing and byte to `sink`, but not bytes dropped by `discardInput`. */
export function recordingChannel(
  open: OpenChannel,
  sink: RecordingSink,
  clock: Clock = () => performance.now(),
): OpenChannel {
  const record = (event: LineEvent) => sink({ atMs: clock(), event })
  return async signal => {
    const channel = await open(signal).catch((error: unknown) => {
      record({ kind: 'failed', code: toReaderError(error).code })
      throw error
    })
    const { name, baudRate, quirks } = channel
    record({
      kind: 'opened',
      name,
      ...(baudRate === undefined ? {} : { baudRate }),
      ...(quirks === undefined ? {} : { quirks }),
    })
    return new RecordingChannel(channel, record)
  }
}

class RecordingChannel implements Channel {
  readonly name: string
  readonly quirks?: ChannelQuirks
  readonly baudRate?: number
  readonly #channel: Channel
  readonly #record: (event: LineEvent) => void
  readonly #listeners: ((bytes: Uint8Array) => void)[] = []
  #closed = false

  constructor(channel: Channel, record: (event: LineEvent) => void) {
    this.#channel = channel
    this.#record = record
    this.name = channel.name
    if (channel.quirks !== undefined) this.quirks = channel.quirks
    if (channel.baudRate !== undefined) this.baudRate = channel.baudRate
    channel.onClosed(error => {
      this.#closed = true
      record(error ? { kind: 'closed', code: error.code } : { kind: 'closed' })
    })
  }

  write(bytes: Uint8Array): Promise<void> {
    // First, since an answer may come before the write resolves.
    if (!this.#closed) this.#record({ kind: 'sent', bytes: bytes.slice() })
    return this.#channel.write(bytes)
  }

  discardInput(): Promise<void> {
    return this.#channel.discardInput()
  }

  close(): Promise<void> {
    return this.#channel.close()
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.#listeners.push(listener)
    // Only now: a line may hold data until somebody listens.
    if (this.#listeners.length === 1) this.#channel.onData(bytes => this.#received(bytes))
  }

  onClosed(listener: (error: ReaderError | undefined) => void): void {
    this.#channel.onClosed(listener)
  }

  #received(bytes: Uint8Array): void {
    if (!this.#closed) this.#record({ kind: 'received', bytes: bytes.slice() })
    for (const listener of this.#listeners) listener(bytes)
  }
}
