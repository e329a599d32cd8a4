import { birthDoubt } from '../number/birth.ts'
import type { Card } from './card.ts'
import { cardWarning } from './warning.ts'

export function withBirthWarning(card: Card, today: string): Card {
  const doubt = birthDoubt(card.birthDate, today)
  return doubt ? { ...card, warnings: [...card.warnings, cardWarning(doubt)] } : card
}
