/** Numbers of foreigners' permanent-resident ID cards (外国人永久居留身份证). */
import { type Country, countryOf } from './countries.ts'
import { compactDate } from './date.ts'
import { checkCharacter } from './id-number.ts'
import { regionOf } from './regions.ts'
import { type NumberWarning, numberWarning } from './warning.ts'

export type ForeignFault = 'length' | 'characters' | 'checkDigit'

export interface Foreign2017Parts {
  readonly country: Country
  /** Province and prefecture, four digits. */
  readonly region: string
  /** `yy-mm-dd`, without century. Undefined when invalid. */
  readonly birthDate: string | undefined
  readonly warnings: readonly NumberWarning[]
}

export interface Foreign2023Parts {
  readonly country: Country
  /** Province, two digits. */
  readonly region: string
  /** `YYYY-MM-DD`. Undefined when invalid. */
  readonly birthDate: string | undefined
  readonly warnings: readonly NumberWarning[]
}

export type ForeignCheck<Parts> =
  | { readonly valid: true; readonly parts: Parts }
  | { readonly valid: false; readonly fault: ForeignFault }

/**
 * 2017, as read from the official specimen CAN110081080319: country 3, region 4, birth date 6, two more digits. Public
 * code takes those for sex and an ICAO 9303 check digit; the specimen fits neither, so they are not checked.
 */
export function checkForeign2017(number: string): ForeignCheck<Foreign2017Parts> {
  if (number.length !== 15) return { valid: false, fault: 'length' }
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return { valid: false, fault: 'characters' }
  const country = countryOf(number.slice(0, 3))
  const region = number.slice(3, 7)
  const [yy, mm, dd] = [number.slice(7, 9), number.slice(9, 11), number.slice(11, 13)]
  const isDate = compactDate(`19${yy}${mm}${dd}`) ?? compactDate(`20${yy}${mm}${dd}`)
  const birthDate = isDate && `${yy}-${mm}-${dd}`
  return {
    valid: true,
    parts: { country, region, birthDate, warnings: warningsFor(country, `${region}00`, birthDate) },
  }
}

/**
 * 2023: 18 characters starting with 9, check character as in GB 11643 (National Immigration Administration, 2023). The
 * parts (9, province 2, ISO 3166-1 numeric 3, birth date 8, sequence 3) are known from specimen 931586198001010028.
 */
export function checkForeign2023(number: string): ForeignCheck<Foreign2023Parts> {
  if (number.length !== 18) return { valid: false, fault: 'length' }
  if (!/^9\d{16}[\dX]$/.test(number)) return { valid: false, fault: 'characters' }
  if (checkCharacter(number) !== number[17]) return { valid: false, fault: 'checkDigit' }
  const region = number.slice(1, 3)
  const country = countryOf(number.slice(3, 6))
  const birthDate = compactDate(number.slice(6, 14))
  return {
    valid: true,
    parts: { country, region, birthDate, warnings: warningsFor(country, `${region}0000`, birthDate) },
  }
}

function warningsFor(country: Country, region: string, birthDate: string | undefined): NumberWarning[] {
  const warnings: NumberWarning[] = []
  if (country.zh === '') warnings.push(numberWarning('unknownCountry'))
  if (!regionOf(region)) warnings.push(numberWarning('unknownRegion'))
  if (!birthDate) warnings.push(numberWarning('noBirthDate'))
  return warnings
}
