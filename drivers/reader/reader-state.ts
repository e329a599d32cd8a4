/**
 * A reader, as a pure transition table.
 *
 *      notStarted ── start ─▶ connecting ── opened ─▶ probing ── greeted ─▶ ready
 *                                  │                     │         ▲          │
 *                                  └────────── failed ───┤         │ greeted  │ failed
 *                                                        ▼         │          ▼
 *        absent  driverMissing  noPermission  heldByOther  notAReader  severalFound
 *        silent  lost  samDead  samUnauthorised        ── failed ─▶ another of them
 *
 * `notStarted`, `connecting` and `probing` come before the first result, so "no reader" is never said too early.
 */
import type { ReaderCode, ReaderError } from '../error.ts'

export type ReaderState =
  | { readonly kind: 'notStarted' }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'probing'; readonly channel: string }
  | { readonly kind: 'ready'; readonly channel: string; readonly samId: string }
  | { readonly kind: TroubleKind; readonly error: ReaderError; readonly worked: boolean }
  | { readonly kind: 'stopped' }

/** All are retried automatically. `worked`: the reader was ready before. */
export type TroubleKind =
  | 'absent'
  | 'driverMissing'
  | 'noPermission'
  | 'heldByOther'
  /** Another device on that port; left alone. */
  | 'notAReader'
  | 'severalFound'
  /** Open, but no answer or none that can be understood. */
  | 'silent'
  | 'lost'
  | 'samDead'
  | 'samUnauthorised'

export type ReaderInput =
  | { readonly kind: 'start' }
  | { readonly kind: 'opened'; readonly channel: string }
  | { readonly kind: 'greeted'; readonly channel: string; readonly samId: string }
  | { readonly kind: 'failed'; readonly error: ReaderError }
  | { readonly kind: 'stop' }

export type ReaderStateEvent =
  | { readonly event: 'reader-ready'; readonly channel: string; readonly samId: string }
  | { readonly event: 'reader-unavailable'; readonly error: ReaderError }
  | { readonly event: 'reader-lost'; readonly error: ReaderError }

export interface ReaderTransition {
  readonly state: ReaderState
  readonly events: readonly ReaderStateEvent[]
}

export function nextReaderState(state: ReaderState, input: ReaderInput): ReaderTransition {
  switch (input.kind) {
    case 'start':
      return silently(state.kind === 'notStarted' || state.kind === 'stopped' ? { kind: 'connecting' } : state)
    case 'opened':
      return silently(state.kind === 'connecting' ? { kind: 'probing', channel: input.channel } : state)
    case 'greeted': {
      const { channel, samId } = input
      return { state: { kind: 'ready', channel, samId }, events: [{ event: 'reader-ready', channel, samId }] }
    }
    case 'failed':
      return failed(state, input.error)
    case 'stop':
      return silently({ kind: 'stopped' })
  }
}

function failed(state: ReaderState, error: ReaderError): ReaderTransition {
  const worked = state.kind === 'ready' || ('worked' in state && state.worked)
  const kind = troubleOf(error.code)
  const gone = worked && (kind === 'absent' || kind === 'silent')
  const next: ReaderState = { kind: gone ? 'lost' : kind, error, worked }
  const known = 'error' in state && state.worked === worked && state.error.code === error.code
  return known
    ? silently(next)
    : { state: next, events: [{ event: worked ? 'reader-lost' : 'reader-unavailable', error }] }
}

function silently(state: ReaderState): ReaderTransition {
  return { state, events: [] }
}

/** Codes not listed mean `silent`. */
const TROUBLES: Partial<Record<ReaderCode, TroubleKind>> = {
  R101: 'absent',
  R102: 'absent',
  R103: 'heldByOther',
  R104: 'noPermission',
  R105: 'notAReader',
  R106: 'lost',
  R107: 'driverMissing',
  R109: 'driverMissing',
  R114: 'notAReader',
  R115: 'driverMissing',
  R116: 'severalFound',
  R117: 'notAReader',
  R120: 'samDead',
  R121: 'samUnauthorised',
  R122: 'samUnauthorised',
}

function troubleOf(code: ReaderCode): TroubleKind {
  return TROUBLES[code] ?? 'silent'
}
