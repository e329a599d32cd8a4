import type { ReaderView, ReadPerson } from '../../electron/api/contract/reader.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export interface Told {
  readonly trouble: Trouble
  readonly code?: string
}

export type KioskScreen =
  | { readonly kind: 'offline' }
  | { readonly kind: 'starting' }
  | ({ readonly kind: 'outOfOrder' } & Told)
  | { readonly kind: 'place'; readonly told?: Told }
  | { readonly kind: 'reading' }
  | ({ readonly kind: 'unreadable' } & Told)
  | { readonly kind: 'person'; readonly person: ReadPerson }
  /** The person has ended or was away too long; the card is still there. */
  | { readonly kind: 'take' }

/**
 * Follows from the reader alone, so that a person's matters disappear with the card, a fault or the connection. `ended`:
 * the reading whose person has ended.
 */
export function screenOf(connected: boolean, view: ReaderView | undefined, ended: string | undefined): KioskScreen {
  if (!connected) return { kind: 'offline' }
  if (!view) return { kind: 'starting' }
  const { reader, card, notice } = view
  switch (reader.kind) {
    case 'connecting':
      return { kind: 'starting' }
    case 'stopped':
      return { kind: 'outOfOrder', trouble: 'outOfOrder' }
    case 'unavailable':
    case 'lost':
      return { kind: 'outOfOrder', trouble: 'outOfOrder', code: reader.fault.code }
    case 'ready':
      break
  }
  switch (card.kind) {
    case 'none':
      return notice ? { kind: 'place', told: told(notice) } : { kind: 'place' }
    case 'present':
      return { kind: 'reading' }
    case 'mustBeLifted':
      return { kind: 'unreadable', ...(card.fault ? told(card.fault) : { trouble: 'again' }) }
    case 'read':
      return card.person.readingId === ended ? { kind: 'take' } : { kind: 'person', person: card.person }
  }
}

function told({ code }: { readonly code: string }): Told {
  return { trouble: troubleOf(code), code }
}
