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
 * After a good read a SAM answers "no card" (80) until the card is lifted. So `read` lasts until the card is known to
 * be gone or find succeeds, which means another card. After a failed read find may find the same card: tried again.
 *
 * Only `read` holds a `card`, so one person's data is gone before the next card is read.
 */
import type { Card } from '../card/card.ts'
import type { Fingerprint } from '../card/fingerprints.ts'
import type { ReaderCode, ReaderError } from '../error.ts'

export type CardState =
  | { readonly kind: 'none' }
  | { readonly kind: 'present' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly card: Card }
  /** Not an identity card, or an unknown type. */
  | { readonly kind: 'unknownCard'; readonly error: ReaderError }
  | { readonly kind: 'failed'; readonly error: ReaderError }
  /** Read before we started: find cannot see it until it is lifted. */
  | { readonly kind: 'mustBeLifted' }
  | { readonly kind: 'removedMidRead'; readonly error: ReaderError }

export type CardInput =
  | { readonly kind: 'found' }
  | { readonly kind: 'selected' }
  | { readonly kind: 'read'; readonly card: Card; readonly fingerprints?: readonly Fingerprint[] }
  | { readonly kind: 'refused'; readonly error: ReaderError }
  | { readonly kind: 'pulled'; readonly error: ReaderError }
  /** Find does not see it, but 30 03 answers: it was read before and still lies there. */
  | { readonly kind: 'stillThere' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'readAgain' }
  | { readonly kind: 'readerLost' }

export type CardEvent =
  | { readonly event: 'card-present' }
  /** `fingerprints` only when asked for; no snapshot keeps them. */
  | { readonly event: 'card-read'; readonly card: Card; readonly fingerprints?: readonly Fingerprint[] }
  /** Without `error` the card was there before we started. */
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
const UNKNOWN_CARD: ReadonlySet<ReaderCode> = new Set(['R137', 'R140'])
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
  state: { kind: UNKNOWN_CARD.has(error.code) ? 'unknownCard' : 'failed', error },
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

/** Reports a further failure only when its kind changes. */
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

export function nextCardState(state: CardState, input: CardInput): CardTransition {
  const transition = TABLE[state.kind][input.kind] as
    | ((state: CardState, input: CardInput) => CardTransition)
    | undefined
  return transition?.(state, input) ?? { state, events: [] }
}
