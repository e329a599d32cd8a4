import type { ReaderError } from '../error.ts'

/** An open line to a device: bytes both ways, no framing. Never used again after `onClosed`. */
export interface Channel {
  /** For people: `/dev/ttyUSB0`, `COM3`, `192.0.2.7:5000`. */
  readonly name: string
  readonly quirks?: ChannelQuirks
  readonly baudRate?: number
  /** Resolves when the system took the bytes. Rejects with R106 when the line is gone. */
  write(bytes: Uint8Array): Promise<void>
  discardInput(): Promise<void>
  /** Idempotent. `onClosed` gets no error. */
  close(): Promise<void>
  onData(listener: (bytes: Uint8Array) => void): void
  /** Called once: with R106 when the device went away, without an error after `close()`. */
  onClosed(listener: (error: ReaderError | undefined) => void): void
}

export interface ChannelQuirks {
  /** Without SelectIDCard (20 02): read follows find. */
  readonly skipSelect?: boolean
}

/** Rejects with a ReaderError R101–R109, R115 or R116; also when `signal` aborts first. */
export type OpenChannel = (signal?: AbortSignal) => Promise<Channel>
