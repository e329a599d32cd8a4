/**
 * A card on one reader, as a pure transition table.
 *
 *                 found          selected         read
 *      none ─────────────▶ present ───▶ reading ─────────────▶ read
 *       ▲ ▲                   │            │ │  ▲               │ │ found: another card lies there now
 *       │ │      pulled       │            │ │  └─ readAgain ───┘ └──────────▶ present
 *       │ └── removedMidRead ◀┴────────────┘ │ refused           │ gone
 *       │        │ found ─▶ present          ▼                   ▼
 *       └── gone ┴──────────────── failed, unknownCard          none
 *
 *      none ── stillThere ─▶ mustBeLifted ── readAgain ─▶ reading
 *
 * After a good read a SAM answers "no card" (80) until the card is lifted, so `read` lasts until the card is known to be
 * gone, or until find succeeds, which it can only do with a card that was put there since. After a failed read it may
 * find the same card again: it is tried again without a word, until it can be read or is gone.
 *
 * `card` exists in `read` alone: whatever happens to the card, the previous person is gone before the next one is read.
 */
import type { Card } from '../card/card.ts'
import type { Fingerprint } from '../card/fingerprints.ts'
import type { ReaderCode, ReaderError } from '../error.ts'

export type CardState =
  | { readonly kind: 'none' }
  /** Found, not selected yet. */
  | { readonly kind: 'present' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly card: Card }
  /** No identity card, or one of a type that nobody knows. */
  | { readonly kind: 'unknownCard'; readonly error: ReaderError }
  /** It could not be read, and is tried again until it can be or is lifted. */
  | { readonly kind: 'failed'; readonly error: ReaderError }
  /** It was read before we came: it cannot be found until it is lifted. */
  | { readonly kind: 'mustBeLifted' }
  /** Taken away while it was read: somebody has to place it again. */
  | { readonly kind: 'removedMidRead'; readonly error: ReaderError }

/** What was learnt about the plate. */
export type CardInput =
  | { readonly kind: 'found' }
  | { readonly kind: 'selected' }
  | { readonly kind: 'read'; readonly card: Card; readonly fingerprints?: readonly Fingerprint[] }
  | { readonly kind: 'refused'; readonly error: ReaderError }
  | { readonly kind: 'pulled'; readonly error: ReaderError }
  /** A card that cannot be found answers all the same: it was read before and lies there still. */
  | { readonly kind: 'stillThere' }
  | { readonly kind: 'gone' }
  /** Somebody asked to read it again without lifting it. */
  | { readonly kind: 'readAgain' }
  | { readonly kind: 'readerLost' }

export type CardEvent =
  | { readonly event: 'card-present' }
  /** `fingerprints` only when they were asked for; they are in no snapshot. */
  | { readonly event: 'card-read'; readonly card: Card; readonly fingerprints?: readonly Fingerprint[] }
  /** `error` says why the card could not be read; without it the card was already there and must be placed anew. */
  | { readonly event: 'card-must-be-lifted'; readonly error?: ReaderError }
  | { readonly event: 'card-pulled'; readonly error: ReaderError }
  | { readonly event: 'card-removed' }

export interface CardTransition {
  readonly state: CardState
  readonly events: readonly CardEvent[]
}

type StateOf<Kind extends CardState['kind']> = Extract<CardState, { kind: Kind }>
type InputOf<Kind extends CardInput['kind']> = Extract<CardInput, { kind: Kind }>
type Row<State> = {
  readonly [Kind in CardInput['kind']]?: ((state: State, input: InputOf<Kind>) => CardTransition) | undefined
}

export const NO_CARD: CardState = { kind: 'none' }
/** Not an identity card, or one of a type that nobody knows. */
const NO_CARD_WE_KNOW: ReadonlySet<ReaderCode> = new Set(['R137', 'R140'])
const REMOVED: CardEvent = { event: 'card-removed' }

const toPresent = (...before: CardEvent[]): CardTransition => ({
  state: { kind: 'present' },
  events: [...before, { event: 'card-present' }],
})
const toReading = (...events: CardEvent[]): CardTransition => ({ state: { kind: 'reading' }, events })
const toRead = ({ card, fingerprints }: InputOf<'read'>): CardTransition => ({
  state: { kind: 'read', card },
  events: [{ event: 'card-read', card, ...(fingerprints ? { fingerprints } : {}) }],
})
const toFailed = ({ error }: InputOf<'refused'>): CardTransition => ({
  state: { kind: NO_CARD_WE_KNOW.has(error.code) ? 'unknownCard' : 'failed', error },
  events: [{ event: 'card-must-be-lifted', error }],
})
const toRemovedMidRead = ({ error }: InputOf<'pulled'>, ...before: CardEvent[]): CardTransition => ({
  state: { kind: 'removedMidRead', error },
  events: [...before, { event: 'card-pulled', error }],
})
const toMustBeLifted = (): CardTransition => ({
  state: { kind: 'mustBeLifted' },
  events: [{ event: 'card-must-be-lifted' }],
})
const toNone = (...events: CardEvent[]): CardTransition => ({ state: NO_CARD, events })

const BEING_READ: Row<StateOf<'present' | 'reading'>> = {
  selected: () => toReading(),
  read: (_state, input) => toRead(input),
  refused: (_state, input) => toFailed(input),
  pulled: (_state, input) => toRemovedMidRead(input),
  gone: () => toNone(REMOVED),
  readerLost: () => toNone(),
}

/** Trying again is told only when it has changed what a person can do. */
const TRIED_AGAIN: Row<StateOf<'failed' | 'unknownCard'>> = {
  read: (_state, input) => toRead(input),
  refused: (state, input) =>
    input.error.entry.kind === state.error.entry.kind ? { state, events: [] } : toFailed(input),
  pulled: (_state, input) => toRemovedMidRead(input, REMOVED),
  gone: () => toNone(REMOVED),
  readerLost: () => toNone(),
}

const TABLE: { readonly [Kind in CardState['kind']]: Row<StateOf<Kind>> } = {
  none: { found: () => toPresent(), stillThere: toMustBeLifted },
  present: BEING_READ,
  reading: BEING_READ,
  read: {
    found: () => toPresent(REMOVED),
    gone: () => toNone(REMOVED),
    readAgain: () => toReading(REMOVED),
    readerLost: () => toNone(),
  },
  failed: TRIED_AGAIN,
  unknownCard: TRIED_AGAIN,
  mustBeLifted: {
    found: () => toPresent(REMOVED),
    gone: () => toNone(REMOVED),
    readAgain: () => toReading(REMOVED),
    readerLost: () => toNone(),
  },
  removedMidRead: {
    found: () => toPresent(),
    stillThere: toMustBeLifted,
    gone: () => toNone(),
    readerLost: () => toNone(),
  },
}

/** An input that a state has no cell for changes nothing. */
export function nextCardState(state: CardState, input: CardInput): CardTransition {
  const cell = TABLE[state.kind][input.kind] as ((state: CardState, input: CardInput) => CardTransition) | undefined
  return cell?.(state, input) ?? { state, events: [] }
}
