import { ReaderError } from '../error.ts'
import { compactDate } from '../number/date.ts'
import { checkIdNumber } from '../number/id-number.ts'
import type { CardPhoto } from '../photo/wlt.ts'
import { ethnicityName } from './ethnicity.ts'
import { LONG_TERM, RESIDENT_LAYOUT } from './resident-layout.ts'
import { sexName } from './sex.ts'
import { fieldText } from './text-block.ts'
import { type CardWarning, cardWarning } from './warning.ts'

/** What a resident's card says. Codes as on the card stand beside the names that they mean. */
export interface ResidentCard {
  readonly cardType: 'resident'
  readonly name: string
  /** 男, 女, 未知, 未说明; empty for an unknown code. */
  readonly sex: string
  /** GB/T 2261.1. */
  readonly sexCode: string
  /** GB/T 3304 name without 族; empty for an unknown code. */
  readonly ethnicity: string
  readonly ethnicityCode: string
  /** `YYYY-MM-DD`. */
  readonly birthDate: string
  readonly address: string
  /** 18 characters, valid by GB 11643. */
  readonly idNumber: string
  readonly authority: string
  /** `YYYY-MM-DD`. */
  readonly validFrom: string
  /** `YYYY-MM-DD` or 长期. */
  readonly validTo: string
  readonly photo: CardPhoto | null
  readonly warnings: readonly CardWarning[]
}

/**
 * Reads the text block of a resident's card.
 * Throws R142 when a date is no date or the name is empty, R143 when the number breaks a hard rule of GB 11643. Neither
 * error says what stood there.
 */
export function parseResident(block: Uint8Array, photo: CardPhoto | null): ResidentCard {
  const text = (field: keyof typeof RESIDENT_LAYOUT) => fieldText(block, RESIDENT_LAYOUT[field])
  const date = (field: 'birthDate' | 'validFrom' | 'validTo') => {
    const value = compactDate(text(field))
    if (!value) throw new ReaderError('R142', field)
    return value
  }

  const name = text('name')
  if (name === '') throw new ReaderError('R142', 'name')
  const idNumber = text('idNumber').toUpperCase()
  const check = checkIdNumber(idNumber)
  if (!check.valid) throw new ReaderError('R143', check.fault)

  const sexCode = text('sex')
  const ethnicityCode = text('ethnicity')
  const card = {
    cardType: 'resident' as const,
    name,
    sex: sexName(sexCode),
    sexCode,
    ethnicity: ethnicityName(ethnicityCode),
    ethnicityCode,
    birthDate: date('birthDate'),
    address: text('address'),
    idNumber,
    authority: text('authority'),
    validFrom: date('validFrom'),
    validTo: text('validTo') === LONG_TERM ? LONG_TERM : date('validTo'),
    photo,
  }

  const warnings: CardWarning[] = []
  if (!check.facts.regionKnown) warnings.push(cardWarning('unknownRegion'))
  if (card.sex === '') warnings.push(cardWarning('unknownSex'))
  else if ((sexCode === '1' || sexCode === '2') && sexCode !== check.facts.sexCode) {
    warnings.push(cardWarning('sexMismatch'))
  }
  if (card.birthDate !== check.facts.birthDate) warnings.push(cardWarning('birthMismatch'))
  if (card.ethnicity === '') warnings.push(cardWarning('unknownEthnicity'))
  if (photo && !photo.recognised) warnings.push(cardWarning('photoHeader'))
  return { ...card, warnings }
}
