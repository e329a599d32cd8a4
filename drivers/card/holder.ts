import { ReaderError } from '../error.ts'
import { checkIdNumber, type IdNumberParts } from '../number/id-number.ts'
import type { CardPhoto } from '../photo/wlt.ts'
import { type CardFields, commonWarnings } from './card-fields.ts'
import { sexName } from './sex.ts'
import type { TextFields } from './text-fields.ts'
import { type CardWarning, cardWarning } from './warning.ts'

export interface HolderFields extends CardFields {
  readonly idNumber: string
}

type HolderField = 'name' | 'sex' | 'birthDate' | 'idNumber' | 'authority' | 'validFrom' | 'validTo'

/** Throws R142 and R143, see parseCard. */
export function readHolder(
  fields: TextFields<HolderField>,
  photo: CardPhoto | null,
): { holder: Omit<HolderFields, 'warnings'>; number: IdNumberParts } {
  const name = fields.required('name')
  const idNumber = fields.text('idNumber').toUpperCase()
  const check = checkIdNumber(idNumber)
  if (!check.valid) throw new ReaderError('R143', check.fault)
  const sexCode = fields.text('sex')
  const holder = {
    name,
    sex: sexName(sexCode),
    sexCode,
    birthDate: fields.date('birthDate'),
    idNumber,
    authority: fields.text('authority'),
    validFrom: fields.date('validFrom'),
    validTo: fields.expiry('validTo'),
    additionalAddress: null,
    photo,
  }
  return { holder, number: check.parts }
}

/** The number repeats sex and birth date; differences are warnings. */
export function holderWarnings(holder: Omit<HolderFields, 'warnings'>, number: IdNumberParts): CardWarning[] {
  const { sexCode, birthDate } = holder
  const mismatch = (sexCode === '1' || sexCode === '2') && sexCode !== number.sexCode
  return [
    ...(mismatch ? [cardWarning('sexMismatch')] : []),
    ...(birthDate === number.birthDate ? [] : [cardWarning('birthMismatch')]),
    ...commonWarnings(holder),
  ]
}
