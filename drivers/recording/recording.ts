import type { ChannelQuirks } from '../channel/channel.ts'
import type { ReaderCode } from '../error.ts'
import type { RecordingHeader } from './format.ts'

/** A recording as a replay needs it: the openings of the line in their order, each with its exchanges. */
export interface Recording extends RecordingHeader {
  readonly openings: readonly RecordedOpening[]
}

export type RecordedOpening = { readonly kind: 'failed'; readonly line: number; readonly code: ReaderCode } | OpenedLine

export interface OpenedLine {
  readonly kind: 'opened'
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  readonly name: string
  readonly quirks?: ChannelQuirks
  /** What the reader said before it was asked anything. */
  readonly unasked: readonly RecordedChunk[]
  readonly exchanges: readonly RecordedExchange[]
  /** How the line went away; undefined when the host closed it or the recording ends. */
  readonly lost?: RecordedLoss
}

export interface RecordedExchange {
  readonly line: number
  readonly request: Uint8Array
  /** What came until the next request, whether it answers this one or an earlier one. Empty: silence. */
  readonly answer: readonly RecordedChunk[]
}

/** Bytes that arrived together. */
export interface RecordedChunk {
  /** Since the request, or since the opening before the first one, ms. */
  readonly afterMs: number
  readonly bytes: Uint8Array
}

export interface RecordedLoss {
  /** As a chunk's. */
  readonly afterMs: number
  readonly code: ReaderCode
}
