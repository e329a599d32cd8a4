/** GB 11643: region 6, birth date 8, sequence 3 (odd: male), check character by ISO 7064 MOD 11-2. */
import { compactDate } from './date.ts'
import { isKnownRegion } from './regions.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_CHARACTERS = '10X98765432'

export type IdNumberFault = 'length' | 'characters' | 'birthDate' | 'checkDigit'

export interface IdNumberParts {
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
  /** GB/T 2261.1: 1 male, 2 female. */
  readonly sexCode: '1' | '2'
  readonly regionKnown: boolean
}

export type IdNumberCheck =
  | { readonly valid: true; readonly parts: IdNumberParts }
  | { readonly valid: false; readonly fault: IdNumberFault }

export function checkCharacter(first17: string): string {
  let sum = 0
  for (const [i, weight] of WEIGHTS.entries()) sum += weight * Number(first17[i])
  return CHECK_CHARACTERS[sum % 11] ?? ''
}

/** Hard rules: length, characters, check digit, birth date. Old numbers keep abolished regions. */
export function checkIdNumber(number: string): IdNumberCheck {
  if (number.length !== 18) return { valid: false, fault: 'length' }
  if (!/^\d{17}[\dX]$/.test(number)) return { valid: false, fault: 'characters' }
  const birthDate = compactDate(number.slice(6, 14))
  if (!birthDate) return { valid: false, fault: 'birthDate' }
  if (checkCharacter(number) !== number[17]) return { valid: false, fault: 'checkDigit' }
  const sexCode = Number(number[16]) % 2 === 1 ? '1' : '2'
  return { valid: true, parts: { birthDate, sexCode, regionKnown: isKnownRegion(number.slice(0, 6)) } }
}
