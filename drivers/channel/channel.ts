import type { ReaderError } from '../error.ts'

/**
 * An open line to a device: bytes in both directions, no framing.
 * A channel is open from the moment it is handed out; after `closed` it is never used again.
 */
export interface Channel {
  /** What a person would call it: `/dev/ttyUSB0`, `COM3`, `192.0.2.7:5000`. */
  readonly name: string
  /** What the device behind it cannot do, where its kind is known for it. */
  readonly quirks?: ChannelQuirks
  /** Bits a second, where the line has such a thing. */
  readonly baudRate?: number
  /** Resolves when the bytes are handed to the system. Rejects with R106 when the line is gone. */
  write(bytes: Uint8Array): Promise<void>
  /** Throws away bytes that arrived and were not delivered yet. */
  discardInput(): Promise<void>
  /** Idempotent. `closed` listeners are called without an error. */
  close(): Promise<void>
  onData(listener: (bytes: Uint8Array) => void): void
  /** Called once: with R106 when the device went away, without an error after `close()`. */
  onClosed(listener: (error: ReaderError | undefined) => void): void
}

export interface ChannelQuirks {
  /** It knows no SelectIDCard (20 02): find is followed by the read. */
  readonly skipSelect?: boolean
}

/** Opens a channel. Rejects with a ReaderError R101–R108, also when `signal` aborts before it is open. */
export type OpenChannel = (signal?: AbortSignal) => Promise<Channel>
