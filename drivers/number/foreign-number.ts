/** Numbers of foreigners' permanent-resident ID cards (外国人永久居留身份证): the form of 2017 and that of 2023. */
import { type Country, countryOf } from './countries.ts'
import { compactDate } from './date.ts'
import { checkCharacter } from './id-number.ts'
import { regionOf } from './regions.ts'
import { type NumberWarning, numberWarning } from './warning.ts'

export type ForeignFault = 'length' | 'characters' | 'checkDigit'

export interface Foreign2017Facts {
  readonly country: Country
  /** The four digits of province and prefecture where the card was first applied for. */
  readonly region: string
  /** `yy-mm-dd`: the number does not tell the century, the card does. Undefined when it is no date in either. */
  readonly birthDate: string | undefined
  readonly warnings: readonly NumberWarning[]
}

export interface Foreign2023Facts {
  readonly country: Country
  /** The two digits of the province. */
  readonly region: string
  /** `YYYY-MM-DD`; undefined when the place of the birth date holds none. */
  readonly birthDate: string | undefined
  readonly warnings: readonly NumberWarning[]
}

export type ForeignCheck<Facts> =
  | { readonly valid: true; readonly facts: Facts }
  | { readonly valid: false; readonly fault: ForeignFault }

/**
 * 2017: three letters and twelve digits, as read from the official specimen CAN110081080319: country, four digits region,
 * six birth date, two more. Only the form is a hard rule.
 *
 * The last two digits are left alone. Public code takes them for a sex and a check digit by ICAO 9303 (7, 3, 1); the
 * specimen, a woman's, fits neither reading.
 */
export function checkForeign2017(number: string): ForeignCheck<Foreign2017Facts> {
  if (number.length !== 15) return { valid: false, fault: 'length' }
  if (!/^[A-Z]{3}\d{12}$/.test(number)) return { valid: false, fault: 'characters' }
  const country = countryOf(number.slice(0, 3))
  const region = number.slice(3, 7)
  const [yy, mm, dd] = [number.slice(7, 9), number.slice(9, 11), number.slice(11, 13)]
  const isDate = compactDate(`19${yy}${mm}${dd}`) ?? compactDate(`20${yy}${mm}${dd}`)
  const birthDate = isDate && `${yy}-${mm}-${dd}`
  return {
    valid: true,
    facts: { country, region, birthDate, warnings: warningsFor(country, `${region}00`, birthDate) },
  }
}

/**
 * 2023: eighteen characters that begin with 9; the last one is a check character as in GB 11643, says the notice of the
 * National Immigration Administration of 2023, and the official specimen 931586198001010028 agrees. How the rest is cut,
 * 9 + province 2 + ISO 3166-1 numeric 3 + birth date 8 + sequence 3, was read from that specimen: what does not fit it is a
 * warning.
 */
export function checkForeign2023(number: string): ForeignCheck<Foreign2023Facts> {
  if (number.length !== 18) return { valid: false, fault: 'length' }
  if (!/^9\d{16}[\dX]$/.test(number)) return { valid: false, fault: 'characters' }
  if (checkCharacter(number) !== number[17]) return { valid: false, fault: 'checkDigit' }
  const region = number.slice(1, 3)
  const country = countryOf(number.slice(3, 6))
  const birthDate = compactDate(number.slice(6, 14))
  return {
    valid: true,
    facts: { country, region, birthDate, warnings: warningsFor(country, `${region}0000`, birthDate) },
  }
}

function warningsFor(country: Country, region: string, birthDate: string | undefined): NumberWarning[] {
  const warnings: NumberWarning[] = []
  if (country.zh === '') warnings.push(numberWarning('unknownCountry'))
  if (!regionOf(region)) warnings.push(numberWarning('unknownRegion'))
  if (!birthDate) warnings.push(numberWarning('noBirthDate'))
  return warnings
}
