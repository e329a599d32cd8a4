import { identifyNumber, type KnownNumber } from '../number/identify-number.ts'
import { withDefaults } from '../with-defaults.ts'
import { type LicenceCode, licenceCode } from './licence-code.ts'
import { plainText, withoutMarks } from './plain-text.ts'
import { bareCode, RECEIPT_PATTERN, receiptCode } from './receipt-code.ts'

/** Numbers confirmed by a check character, or (2017) by every part. */
type PersonNumber = Extract<KnownNumber, { kind: 'residentId' | 'hmtPermit' | 'foreign2017' | 'foreign2023' }>

export type TypedScan =
  | { readonly kind: 'receipt'; readonly code: string }
  | { readonly kind: 'uscc'; readonly code: string; readonly checkFails: boolean; readonly name: string | undefined }
  | { readonly kind: 'idNumber'; readonly number: PersonNumber }
  | { readonly kind: 'ambiguous'; readonly meanings: readonly KnownNumber[] }
  | { readonly kind: 'other'; readonly text: string }

export interface TypedScanOptions {
  /** Receipts' text, with the code as first group and without flag `g`. Default: `RQ1:` and a case number. */
  readonly receiptPattern: RegExp
}

export const TYPED_SCAN_DEFAULTS: TypedScanOptions = { receiptPattern: RECEIPT_PATTERN }

/**
 * Classifies a scanned text; `today` (`YYYY-MM-DD`) rules out future birth dates. Undoes Chinese input methods.
 * Passports and travel permits stay `other`: without check character any bar code of eight digits looks like one.
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
      return { kind: 'ambiguous', meanings: number.meanings }
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

/** Tries the raw text first, since a name may contain punctuation. A result with a name wins. */
function licenceIn(text: string, today: string): LicenceCode | undefined {
  const found = [withoutMarks(text), plainText(text)].flatMap(form => licenceCode(form, today) ?? [])
  return found.find(({ name }) => name !== undefined) ?? found[0] ?? licenceInAddress(bareCode(text), today)
}

/** Blanks may be dropped from an address, not from labelled fields, which they separate. */
function licenceInAddress(compact: string, today: string): LicenceCode | undefined {
  return /^https?:/i.test(compact) ? licenceCode(compact, today) : undefined
}
