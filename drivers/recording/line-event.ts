import type { ChannelQuirks } from '../channel/channel.ts'
import type { ReaderCode } from '../error.ts'

/** `sent`: host to reader; `received`: reader to host. */
export type LineEvent =
  | { readonly kind: 'opened'; readonly name: string; readonly baudRate?: number; readonly quirks?: ChannelQuirks }
  | { readonly kind: 'failed'; readonly code: ReaderCode }
  | { readonly kind: 'sent'; readonly bytes: Uint8Array }
  | { readonly kind: 'received'; readonly bytes: Uint8Array }
  /** With a code the line went away; without, the host closed it. */
  | { readonly kind: 'closed'; readonly code?: ReaderCode }

export interface TimedEvent {
  /** Since the recording began, ms. */
  readonly atMs: number
  readonly event: LineEvent
  readonly note?: string
}

/** Takes events in order. Must not throw. */
export type RecordingSink = (event: TimedEvent) => void
