import { checkForeign2017, checkForeign2023 } from '../../drivers/number/foreign-number.ts'
import { checkIdNumber, type IdNumberFault } from '../../drivers/number/id-number.ts'
import type { NumberKind } from '../cases/number-kind.ts'
import type { PartyFacts } from '../cases/state.ts'

/**
 * The kind of a natural person's number, by the number alone, so that it is the same whether it was typed or read from a
 * card. Residents of Hong Kong, Macao and Taiwan have numbers by GB 11643, as residents have. Foreigners' begin with
 * letters (2017) or with 9 (2023), as no region does; what is no valid number by GB 11643 comes from a foreigner's card.
 */
export function kindOfPersonNumber(number: string): 'resident' | 'foreign' {
  return !/^[A-Z9]/.test(number) && checkIdNumber(number).valid ? 'resident' : 'foreign'
}

/** Checks a number that was typed, upper case, by the rules of its kind. Undefined when it is valid. */
export function personNumberFault(number: string): IdNumberFault | undefined {
  const check = checkOf(number)
  return check.valid ? undefined : check.fault
}

function checkOf(number: string) {
  if (/^[A-Z]/.test(number)) return checkForeign2017(number)
  return number.startsWith('9') ? checkForeign2023(number) : checkIdNumber(number)
}

/** The kind of a party's number; cases of earlier releases did not record it. */
export function numberKindOf({ numberKind, subjectKind, person }: PartyFacts): NumberKind {
  if (numberKind) return numberKind
  return subjectKind === 'organisation' ? 'uscc' : kindOfPersonNumber(person.number)
}
