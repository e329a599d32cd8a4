/** GB 11643-1989: region 6, birth date without century 6, sequence 3 (odd: male). Still found in old files. */
import { compactDate } from './date.ts'
import { checkCharacter, type IdNumberCheck, type IdNumberFault } from './id-number.ts'
import { isKnownRegion } from './regions.ts'

/** Sequences for people born in the 1800s. Found in many public programs, not seen in the standard. */
const CENTENARIANS: ReadonlySet<string> = new Set(['996', '997', '998', '999'])

const LENGTH = 15

/** Hard rules: length, digits, birth date. There is no check character. */
export function checkIdNumber15(number: string): IdNumberCheck {
  if (number.length !== LENGTH) return { valid: false, fault: 'length' }
  if (!/^\d{15}$/.test(number)) return { valid: false, fault: 'characters' }
  const birthDate = compactDate(century(number) + number.slice(6, 12))
  if (!birthDate) return { valid: false, fault: 'birthDate' }
  const sexCode = Number(number[14]) % 2 === 1 ? '1' : '2'
  return { valid: true, parts: { birthDate, sexCode, regionKnown: isKnownRegion(number.slice(0, 6)) } }
}

export type UpgradedNumber =
  | { readonly valid: true; readonly number: string }
  | { readonly valid: false; readonly fault: IdNumberFault }

/** The 18-character form of 1999: adds the century and a check character. */
export function upgradeIdNumber(fifteen: string): UpgradedNumber {
  const check = checkIdNumber15(fifteen)
  if (!check.valid) return check
  const first17 = fifteen.slice(0, 6) + century(fifteen) + fifteen.slice(6)
  return { valid: true, number: first17 + checkCharacter(first17) }
}

function century(number: string): '18' | '19' {
  return CENTENARIANS.has(number.slice(12)) ? '18' : '19'
}
