import type { Channel, ChannelQuirks, OpenChannel } from '../channel/channel.ts'
import { type ReaderCode, ReaderError } from '../error.ts'
import type { LineEvent, RecordingSink } from './line-event.ts'

/** Milliseconds on a clock that never goes back. */
export type Clock = () => number

/**
 * Wraps a way to open a line, so that `sink` is told every byte in both directions, every opening and its end. What the
 * line does is not changed. Bytes that the system threw away in `discardInput` were never seen and are not recorded.
 */
export function recordingChannel(
  open: OpenChannel,
  sink: RecordingSink,
  clock: Clock = () => performance.now(),
): OpenChannel {
  const tell = (event: LineEvent) => sink({ atMs: clock(), event })
  return async signal => {
    const channel = await open(signal).catch((error: unknown) => {
      tell({ kind: 'failed', code: codeOf(error) })
      throw error
    })
    const { name, baudRate, quirks } = channel
    tell({
      kind: 'opened',
      name,
      ...(baudRate === undefined ? {} : { baudRate }),
      ...(quirks === undefined ? {} : { quirks }),
    })
    return new RecordingChannel(channel, tell)
  }
}

class RecordingChannel implements Channel {
  readonly name: string
  readonly quirks?: ChannelQuirks
  readonly baudRate?: number
  readonly #channel: Channel
  readonly #tell: (event: LineEvent) => void
  readonly #listeners: ((bytes: Uint8Array) => void)[] = []
  #closed = false

  constructor(channel: Channel, tell: (event: LineEvent) => void) {
    this.#channel = channel
    this.#tell = tell
    this.name = channel.name
    if (channel.quirks !== undefined) this.quirks = channel.quirks
    if (channel.baudRate !== undefined) this.baudRate = channel.baudRate
    channel.onClosed(error => {
      this.#closed = true
      tell(error ? { kind: 'closed', code: error.code } : { kind: 'closed' })
    })
  }

  write(bytes: Uint8Array): Promise<void> {
    // Told first: an answer may come before the system reports that the request is gone.
    if (!this.#closed) this.#tell({ kind: 'sent', bytes: bytes.slice() })
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
    // Asked for only now: a line may hold back what arrives until somebody listens.
    if (this.#listeners.length === 1) this.#channel.onData(bytes => this.#received(bytes))
  }

  onClosed(listener: (error: ReaderError | undefined) => void): void {
    this.#channel.onClosed(listener)
  }

  #received(bytes: Uint8Array): void {
    if (!this.#closed) this.#tell({ kind: 'received', bytes: bytes.slice() })
    for (const listener of this.#listeners) listener(bytes)
  }
}

function codeOf(error: unknown): ReaderCode {
  return error instanceof ReaderError ? error.code : 'R108'
}
