import { identifyNumber, type KnownNumber } from '../number/identify-number.ts'
import { withDefaults } from '../with-defaults.ts'
import { type LicenceCode, licenceCode } from './licence-code.ts'
import { plainText, withoutMarks } from './plain-text.ts'
import { bareCode, RECEIPT_PATTERN, receiptCode } from './receipt-code.ts'

/** Numbers of persons that prove themselves: by a check character, or for the card of 2017 by every part of its form. */
type PersonNumber = Extract<KnownNumber, { kind: 'residentId' | 'hmtPermit' | 'foreign2017' | 'foreign2023' }>

export type TypedScan =
  /** Our own receipt or notice. */
  | { readonly kind: 'receipt'; readonly code: string }
  | { readonly kind: 'uscc'; readonly code: string; readonly checkFails: boolean; readonly name: string | undefined }
  | { readonly kind: 'idNumber'; readonly number: PersonNumber }
  /** A number that holds both as a person's and as an organisation's. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly KnownNumber[] }
  | { readonly kind: 'other'; readonly text: string }

export interface TypedScanOptions {
  /**
   * What receipts of the application say, with the receipt's code as the first group; without the flag `g`. Default: `RQ1:`
   * and a case number of at most 50 characters (GB/T 39046).
   */
  readonly receiptPattern: RegExp
}

export const TYPED_SCAN_DEFAULTS: TypedScanOptions = { receiptPattern: RECEIPT_PATTERN }

/**
 * Says what a scanned text is, on a day (`YYYY-MM-DD`): numbers of people who are not born yet are none. It may have come through
 * a Chinese input method. Passports and travel permits stay `other`: any bar code of eight digits looks like one, and a number
 * without a check character proves nothing.
 */
export function typedScan(text: string, today: string, options: Partial<TypedScanOptions> = {}): TypedScan {
  const { receiptPattern } = withDefaults(TYPED_SCAN_DEFAULTS, options)
  const receipt = receiptCode(text, receiptPattern)
  if (receipt !== undefined) return { kind: 'receipt', code: receipt }
  const number = identifyNumber(bareCode(text), today)
  switch (number.kind) {
    case 'residentId':
    case 'hmtPermit':
    case 'foreign2023':
      return { kind: 'idNumber', number }
    case 'foreign2017':
      if (number.warnings.length === 0) return { kind: 'idNumber', number }
      break
    case 'ambiguous':
      return { kind: 'ambiguous', readings: number.readings }
    case 'residentId15':
    case 'uscc':
    case 'hmtTravelPermit':
    case 'passport':
    case 'unknown':
      break
  }
  const licence = licenceIn(text, today)
  return licence ? { kind: 'uscc', ...licence } : { kind: 'other', text }
}

/** As it is, for a name keeps its signs; then by its keys. Whichever tells the name counts first. */
function licenceIn(text: string, today: string): LicenceCode | undefined {
  const found = [withoutMarks(text), plainText(text)].flatMap(form => licenceCode(form, today) ?? [])
  return found.find(({ name }) => name !== undefined) ?? found[0] ?? licenceInAddress(bareCode(text), today)
}

/** Blanks that an input method put into an address may go; in a text of fields they part one from the next. */
function licenceInAddress(compact: string, today: string): LicenceCode | undefined {
  return /^https?:/i.test(compact) ? licenceCode(compact, today) : undefined
}
