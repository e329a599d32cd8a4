import { identifyNumber } from '../../drivers/number/identify-number.ts'
import { type LocalDate, localDate } from '../base/local-date.ts'

/** The birth date that a natural person's number says; undefined where it says none, or its century is not certain. */
export function birthDateOf(number: string): LocalDate | undefined {
  const known = identifyNumber(number, undefined)
  const person = known.kind === 'ambiguous' ? known.readings.find(reading => reading.kind !== 'uscc') : known
  return person && 'facts' in person ? dateOrNothing(person.facts.birthDate) : undefined
}

/** What a card says of a date, where it is one. */
export function dateOrNothing(text: string | undefined): LocalDate | undefined {
  try {
    return text === undefined ? undefined : localDate(text)
  } catch {
    return undefined
  }
}
