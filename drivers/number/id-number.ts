/**
 * The citizen's number, GB 11643: six digits region, eight birth date, three sequence (odd: male), one check character
 * by ISO 7064 MOD 11-2.
 */
import { compactDate } from './date.ts'
import { isKnownRegion } from './regions.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

export type IdNumberFault = 'length' | 'characters' | 'birthDate' | 'checkDigit'

export interface IdNumberFacts {
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
  /** GB/T 2261.1: 1 male, 2 female. */
  readonly sexCode: '1' | '2'
  readonly regionKnown: boolean
}

export type IdNumberCheck =
  | { readonly valid: true; readonly facts: IdNumberFacts }
  | { readonly valid: false; readonly fault: IdNumberFault }

/** The check character for the first 17 digits. */
export function checkCharacter(first17: string): string {
  let sum = 0
  for (const [i, weight] of WEIGHTS.entries()) sum += weight * Number(first17[i])
  return CHECK_CHARACTERS[sum % 11] ?? ''
}

/**
 * Hard rules: length, characters, check digit, a real birth date. The region is a fact for a warning, never a fault:
 * codes are abolished and older residents keep theirs. Whether anybody can have the number, by its province and on a day,
 * `identifyNumber` says; a card is read all the same.
 */
export function checkIdNumber(number: string): IdNumberCheck {
  if (number.length !== 18) return { valid: false, fault: 'length' }
  if (!/^\d{17}[\dX]$/.test(number)) return { valid: false, fault: 'characters' }
  const birthDate = compactDate(number.slice(6, 14))
  if (!birthDate) return { valid: false, fault: 'birthDate' }
  if (checkCharacter(number) !== number[17]) return { valid: false, fault: 'checkDigit' }
  const sexCode = Number(number[16]) % 2 === 1 ? '1' : '2'
  return { valid: true, facts: { birthDate, sexCode, regionKnown: isKnownRegion(number.slice(0, 6)) } }
}
