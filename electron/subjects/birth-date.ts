import { identifyNumber } from '../../drivers/number/identify-number.ts'
import { type LocalDate, localDate } from '../base/local-date.ts'

/** Undefined if the number has no birth date or its century is uncertain. */
export function birthDateOf(number: string): LocalDate | undefined {
  const known = identifyNumber(number, undefined)
  const person = known.kind === 'ambiguous' ? known.meanings.find(meaning => meaning.kind !== 'uscc') : known
  return person && 'parts' in person ? dateOrNothing(person.parts.birthDate) : undefined
}

export function dateOrNothing(text: string | undefined): LocalDate | undefined {
  try {
    return text === undefined ? undefined : localDate(text)
  } catch {
    return undefined
  }
}
