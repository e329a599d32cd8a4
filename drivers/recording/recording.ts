import type { ChannelQuirks } from '../channel/channel.ts'
import type { ReaderCode } from '../error.ts'
import type { RecordingHeader } from './format.ts'

export interface Recording extends RecordingHeader {
  readonly openings: readonly RecordedOpening[]
}

export type RecordedOpening = { readonly kind: 'failed'; readonly line: number; readonly code: ReaderCode } | OpenedLine

export interface OpenedLine {
  readonly kind: 'opened'
  readonly line: number
  readonly name: string
  readonly quirks?: ChannelQuirks
  readonly unasked: readonly RecordedChunk[]
  readonly exchanges: readonly RecordedExchange[]
  /** Undefined when the host closed the line or the recording ends. */
  readonly lost?: RecordedLoss
}

export interface RecordedExchange {
  readonly line: number
  readonly request: Uint8Array
  /** Everything until the next request, even late answers to earlier ones. Empty: silence. */
  readonly answer: readonly RecordedChunk[]
}

export interface RecordedChunk {
  /** Since the request or the opening, ms. */
  readonly afterMs: number
  readonly bytes: Uint8Array
}

export interface RecordedLoss {
  readonly afterMs: number
  readonly code: ReaderCode
}
