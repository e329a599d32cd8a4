import { COUNTRY_CODES } from './country-codes.ts'

export interface Country {
  /** ISO 3166-1, e.g. `CAN`. */
  readonly alpha3: string
  /** ISO 3166-1, three digits, e.g. `124`. */
  readonly numeric: string
  readonly zh: string
  readonly en: string
}

interface Entry {
  readonly alpha3: string
  readonly numeric: string
  readonly alpha2: string
}

const ENTRIES: readonly Entry[] = COUNTRY_CODES.trim()
  .split(/\s+/)
  .map(code => ({ alpha3: code.slice(0, 3), numeric: code.slice(3, 6), alpha2: code.slice(6) }))

/** Names by GB/T 2659, where ICU's differ. */
const CHINESE_NAMES: Readonly<Record<string, { zh: string; en: string }>> = {
  HKG: { zh: '中国香港', en: 'Hong Kong, China' },
  MAC: { zh: '中国澳门', en: 'Macao, China' },
  TWN: { zh: '中国台湾', en: 'Taiwan, China' },
}

/** `code`: three letters or three digits. An unknown one gets empty names. */
export function countryOf(code: string): Country {
  const digits = /^\d{3}$/.test(code)
  const entry = ENTRIES.find(({ alpha3, numeric }) => (digits ? numeric : alpha3) === code)
  if (!entry) return { alpha3: digits ? '' : code, numeric: digits ? code : '', zh: '', en: '' }
  const { alpha3, numeric, alpha2 } = entry
  return { alpha3, numeric, ...(CHINESE_NAMES[alpha3] ?? namesOf(alpha2)) }
}

function namesOf(alpha2: string): { zh: string; en: string } {
  const name = (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }).of(alpha2)
  return { zh: name('zh-Hans') ?? '', en: name('en') ?? '' }
}
