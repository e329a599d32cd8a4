import type { ChannelQuirks } from '../channel/channel.ts'
import type { ReaderCode } from '../error.ts'

/** What happened on a line. `sent` is host to reader, `received` reader to host. */
export type LineEvent =
  | { readonly kind: 'opened'; readonly name: string; readonly baudRate?: number; readonly quirks?: ChannelQuirks }
  /** It could not be opened. */
  | { readonly kind: 'failed'; readonly code: ReaderCode }
  | { readonly kind: 'sent'; readonly bytes: Uint8Array }
  | { readonly kind: 'received'; readonly bytes: Uint8Array }
  /** Without a code the host closed it; with one the line went away. */
  | { readonly kind: 'closed'; readonly code?: ReaderCode }

export interface TimedEvent {
  /** Since the recording began, ms. */
  readonly atMs: number
  readonly event: LineEvent
  /** For whoever reads the recording; not part of what happened. */
  readonly note?: string
}

/** Takes every event in its order. It must not throw: it is called from the middle of an exchange. */
export type RecordingSink = (event: TimedEvent) => void
