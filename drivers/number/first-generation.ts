/**
 * The number of the first generation, GB 11643-1989: six digits region, six birth date without the century, three sequence
 * (odd: male), no check character. Withdrawn as a card in 2013; it lives on in old files and in what people remember.
 */
import { compactDate } from './date.ts'
import { checkCharacter, type IdNumberCheck, type IdNumberFault } from './id-number.ts'
import { isKnownRegion } from './regions.ts'

/**
 * Sequences that were kept for people who were a hundred years old when numbers were given out: born in the 1800s.
 * Confidence B: many public programs hold the rule, the standard's own text was not seen. Without it such a person would
 * be taken for a child of the next century, so it is followed.
 */
const CENTENARIANS: ReadonlySet<string> = new Set(['996', '997', '998', '999'])

const LENGTH = 15

/** Hard rules: length, digits, a real birth date. There is no check character: a slip of the finger goes unnoticed. */
export function checkIdNumber15(number: string): IdNumberCheck {
  if (number.length !== LENGTH) return { valid: false, fault: 'length' }
  if (!/^\d{15}$/.test(number)) return { valid: false, fault: 'characters' }
  const birthDate = compactDate(century(number) + number.slice(6, 12))
  if (!birthDate) return { valid: false, fault: 'birthDate' }
  const sexCode = Number(number[14]) % 2 === 1 ? '1' : '2'
  return { valid: true, facts: { birthDate, sexCode, regionKnown: isKnownRegion(number.slice(0, 6)) } }
}

export type UpgradedNumber =
  | { readonly valid: true; readonly number: string }
  | { readonly valid: false; readonly fault: IdNumberFault }

/** The 18 characters that a number of 15 digits became in 1999: the century put in, a check character added. */
export function upgradeIdNumber(fifteen: string): UpgradedNumber {
  const check = checkIdNumber15(fifteen)
  if (!check.valid) return check
  const first17 = fifteen.slice(0, 6) + century(fifteen) + fifteen.slice(6)
  return { valid: true, number: first17 + checkCharacter(first17) }
}

function century(number: string): '18' | '19' {
  return CENTENARIANS.has(number.slice(12)) ? '18' : '19'
}
