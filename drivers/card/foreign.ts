import { ReaderError } from '../error.ts'
import { countryOf } from '../number/countries.ts'
import { checkForeign2017, checkForeign2023, type ForeignCheck } from '../number/foreign-number.ts'
import type { CardPhoto } from '../photo/wlt.ts'
import { type CardFields, commonWarnings } from './card-fields.ts'
import { FOREIGN_2017_LAYOUT, FOREIGN_2023_LAYOUT } from './layouts.ts'
import { sexName } from './sex.ts'
import { TextFields } from './text-fields.ts'
import { isVisible } from './text-warnings.ts'
import { cardWarning } from './warning.ts'

/** 外国人永久居留身份证 of 2017 or 2023. */
interface ForeignFields extends CardFields {
  /** May be empty beside a Chinese name. */
  readonly englishName: string
  /** ISO 3166 alpha-3. */
  readonly country: string
  /** In Chinese; empty for an unknown code. */
  readonly countryName: string
}

/** Type letter I. */
export interface Foreign2017Card extends ForeignFields {
  readonly cardType: 'foreign2017'
  readonly cardVersion: string
  /** 申请受理机关代码, e.g. 1500. */
  readonly authorityCode: string
}

/** Type letter Y. */
export interface Foreign2023Card extends ForeignFields {
  readonly cardType: 'foreign2023'
  /** 换证次数, two digits. */
  readonly renewalCount: string
  /** 既往版本永久居留证件号码关联项: three characters that link to the former 15-character number. */
  readonly formerNumber: string
}

const ISSUER = '公安部'

/** Throws R142 (date, name) and R143 (length, characters). Else only warns: the form is known from one specimen. */
export function parseForeign2017(block: Uint8Array, photo: CardPhoto | null): Foreign2017Card {
  const fields = new TextFields(block, FOREIGN_2017_LAYOUT)
  const { warnings, ...common } = readForeigner(fields, fields.text('englishName'), checkForeign2017, photo)
  return {
    cardType: 'foreign2017',
    ...common,
    cardVersion: fields.text('cardVersion'),
    authorityCode: fields.text('authorityCode'),
    warnings,
  }
}

export function parseForeign2023(block: Uint8Array, photo: CardPhoto | null): Foreign2023Card {
  const fields = new TextFields(block, FOREIGN_2023_LAYOUT)
  const { warnings, ...common } = readForeigner(
    fields,
    fields.joined('englishName', 'englishNameRest'),
    checkForeign2023,
    photo,
  )
  return {
    cardType: 'foreign2023',
    ...common,
    renewalCount: fields.text('renewalCount'),
    formerNumber: fields.text('formerNumber'),
    warnings,
  }
}

type ForeignField = 'name' | 'sex' | 'idNumber' | 'country' | 'birthDate' | 'validFrom' | 'validTo'

function readForeigner(
  fields: TextFields<ForeignField>,
  englishName: string,
  check: (number: string) => ForeignCheck<unknown>,
  photo: CardPhoto | null,
): ForeignFields {
  const name = fields.text('name')
  if (!isVisible(name) && !isVisible(englishName)) throw new ReaderError('R142', 'name')
  const idNumber = fields.text('idNumber').toUpperCase()
  const checked = check(idNumber)
  if (!/^[A-Z\d]*$/.test(idNumber)) throw new ReaderError('R143', 'characters')
  if (!checked.valid && checked.fault === 'length') throw new ReaderError('R143', 'length')
  const sexCode = fields.text('sex')
  const country = fields.text('country').toUpperCase()
  const countryName = countryOf(country).zh
  const sex = sexName(sexCode)
  return {
    name,
    englishName,
    sex,
    sexCode,
    birthDate: fields.date('birthDate'),
    idNumber,
    country,
    countryName,
    authority: ISSUER,
    validFrom: fields.date('validFrom'),
    validTo: fields.expiry('validTo'),
    additionalAddress: null,
    photo,
    warnings: [
      ...(checked.valid ? [] : [cardWarning('foreignNumber')]),
      ...(countryName === '' ? [cardWarning('unknownCountry')] : []),
      ...commonWarnings({ sex, photo }),
    ],
  }
}
