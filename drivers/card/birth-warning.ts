import { birthDoubt } from '../number/birth.ts'
import type { Card } from './card.ts'
import { cardWarning } from './warning.ts'

/** The card with a warning where, by the day that it is read on, its holder is not born yet or would be too old to live. */
export function withBirthWarning(card: Card, today: string): Card {
  const doubt = birthDoubt(card.birthDate, today)
  return doubt ? { ...card, warnings: [...card.warnings, cardWarning(doubt)] } : card
}
