import type { LocalDate } from '../../base/local-date.ts'
import type { CardFacts } from '../intake/events.ts'

/** Whether a card has run out by a day. */
export function hasRunOut({ validTo }: Pick<CardFacts, 'validTo'>, today: LocalDate): boolean {
  return validTo !== '长期' && validTo < today
}
