/**
 * A card on one reader, as a pure transition table.
 *
 *              found                  read
 *     none ───────────▶ present ─────────────▶ read
 *      ▲ ▲                │  │                  │ │
 *      │ └──── pulled ────┘  └── refused ──┐    │ │ found (another card lies there now)
 *      │                                   ▼    │ └──────────▶ present
 *      └────────────── gone ◀──────── mustBeLifted
 *
 * After a good read a SAM answers "no card" (80) until the card is lifted, so `read` lasts until the card is known to be
 * gone, or until find succeeds, which it can only do with a card that was put there since. After a failed read it may
 * find the same card again: it is tried again without a word, until it can be read or is gone.
 */
import type { Card } from '../card/card.ts'
import type { ReaderError } from '../error.ts'

export type CardState =
  | { readonly kind: 'none' }
  | { readonly kind: 'present' }
  | { readonly kind: 'read'; readonly card: Card }
  | { readonly kind: 'mustBeLifted'; readonly error: ReaderError | undefined }

/** What was learnt about the plate. */
export type CardInput =
  | { readonly kind: 'found' }
  | { readonly kind: 'read'; readonly card: Card }
  | { readonly kind: 'refused'; readonly error: ReaderError }
  | { readonly kind: 'pulled'; readonly error: ReaderError }
  /** A card that cannot be found answers all the same: it was read before and lies there still. */
  | { readonly kind: 'stillThere' }
  | { readonly kind: 'gone' }

export type CardEvent =
  | { readonly event: 'card-present' }
  | { readonly event: 'card-read'; readonly card: Card }
  /** `error` says why the card could not be read; without it the card was already there and must be placed anew. */
  | { readonly event: 'card-must-be-lifted'; readonly error?: ReaderError }
  | { readonly event: 'card-pulled'; readonly error: ReaderError }
  | { readonly event: 'card-removed' }

export interface CardTransition {
  readonly state: CardState
  readonly events: readonly CardEvent[]
}

export const NO_CARD: CardState = { kind: 'none' }

const PRESENT: CardTransition = { state: { kind: 'present' }, events: [{ event: 'card-present' }] }

export function nextCardState(state: CardState, input: CardInput): CardTransition {
  switch (state.kind) {
    case 'none':
      if (input.kind === 'found') return PRESENT
      if (input.kind === 'stillThere') {
        return { state: { kind: 'mustBeLifted', error: undefined }, events: [{ event: 'card-must-be-lifted' }] }
      }
      return { state, events: [] }
    case 'present':
      return whileReading(state, input)
    case 'read':
    case 'mustBeLifted':
      if (state.kind === 'mustBeLifted' && state.error) {
        const again = triedAgain(state.error, input)
        if (again) return again
      }
      if (input.kind === 'gone') return { state: NO_CARD, events: [{ event: 'card-removed' }] }
      if (input.kind === 'found') {
        return { state: PRESENT.state, events: [{ event: 'card-removed' }, ...PRESENT.events] }
      }
      return { state, events: [] }
  }
}

/** What becomes of a card that could not be read and is tried again; undefined for what has nothing to do with that. */
function triedAgain(before: ReaderError, input: CardInput): CardTransition | undefined {
  switch (input.kind) {
    case 'found':
      return { state: { kind: 'mustBeLifted', error: before }, events: [] }
    case 'read':
      return whileReading(PRESENT.state, input)
    case 'refused':
      // Told again only when it has turned out that trying again helps after all, or does not.
      return input.error.entry.kind === before.entry.kind
        ? triedAgain(before, { kind: 'found' })
        : whileReading(PRESENT.state, input)
    case 'pulled':
      return { state: NO_CARD, events: [{ event: 'card-removed' }, { event: 'card-pulled', error: input.error }] }

    case 'gone':
    case 'stillThere':
      return undefined
  }
}

function whileReading(state: CardState, input: CardInput): CardTransition {
  switch (input.kind) {
    case 'read':
      return { state: { kind: 'read', card: input.card }, events: [{ event: 'card-read', card: input.card }] }
    case 'refused':
      return {
        state: { kind: 'mustBeLifted', error: input.error },
        events: [{ event: 'card-must-be-lifted', error: input.error }],
      }
    case 'pulled':
      return { state: NO_CARD, events: [{ event: 'card-pulled', error: input.error }] }
    case 'gone':
      return { state: NO_CARD, events: [{ event: 'card-removed' }] }
    case 'found':
    case 'stillThere':
      return { state, events: [] }
  }
}
