import type { CardType } from '../card/card-type.ts'
import { ethnicityCode, ethnicityName } from '../card/ethnicity.ts'
import { FOREIGN_2023_LAYOUT, type LAYOUTS, LONG_TERM } from '../card/layouts.ts'
import { sexCode, sexName } from '../card/sex.ts'
import type { CardFileFields } from './card-file-fields.ts'

export function fieldsToWrite(type: CardType, file: CardFileFields): Readonly<Record<string, string>> {
  switch (type) {
    case 'resident':
      return residentText(file)
    case 'hmt':
      return hmtText(file)
    case 'foreign2017':
      return foreign2017Text(file)
    case 'foreign2023':
      return foreign2023Text(file)
  }
}

type TextOf<Type extends CardType> = Record<keyof (typeof LAYOUTS)[Type], string>

function residentText(file: CardFileFields): TextOf<'resident'> {
  const ethnicity = file.text('ethnicity') ?? '01'
  return {
    ...holderText(file),
    ethnicity: ethnicityName(ethnicity)
      ? ethnicity
      : (ethnicityCode(ethnicity) ?? file.text('ethnicityCode') ?? ethnicity),
  }
}

function hmtText(file: CardFileFields): TextOf<'hmt'> {
  return {
    ...holderText(file),
    permitNumber: file.text('permitNumber') ?? 'H00000000',
    issueCount: file.text('issueCount') ?? '01',
  }
}

function foreign2017Text(file: CardFileFields): TextOf<'foreign2017'> {
  const idNumber = file.required('idNumber')
  return {
    ...foreignText(file, '1'),
    idNumber,
    englishName: file.text('englishName') ?? '',
    country: file.text('country') ?? idNumber.slice(0, 3),
    birthDate: compact(file.text('birthDate') ?? `19${idNumber.slice(7, 13)}`),
    cardVersion: file.text('cardVersion') ?? '01',
    authorityCode: file.text('authorityCode') ?? '1500',
  }
}

function foreign2023Text(file: CardFileFields): TextOf<'foreign2023'> {
  const idNumber = file.required('idNumber')
  const englishName = file.text('englishName') ?? ''
  const first = FOREIGN_2023_LAYOUT.englishName.length / 2
  return {
    ...foreignText(file, sexInNumber(idNumber)),
    idNumber,
    englishName: englishName.slice(0, first),
    englishNameRest: englishName.slice(first),
    country: file.text('country') ?? 'CAN',
    birthDate: compact(file.text('birthDate') ?? idNumber.slice(6, 14)),
    renewalCount: file.text('renewalCount') ?? '00',
    formerNumber: file.text('formerNumber') ?? '000',
  }
}

function holderText(file: CardFileFields) {
  const idNumber = file.required('idNumber')
  return {
    name: file.required('name'),
    sex: sexText(file, sexInNumber(idNumber)),
    birthDate: compact(file.text('birthDate') ?? idNumber.slice(6, 14)),
    address: file.text('address') ?? '广东省佛山市禅城区示例路1号',
    idNumber,
    authority: file.text('authority') ?? '佛山市公安局禅城分局',
    ...validity(file),
  }
}

function foreignText(file: CardFileFields, sex: string) {
  return {
    name: file.text('name') ?? (file.text('englishName') ? '' : file.required('name')),
    sex: sexText(file, sex),
    ...validity(file),
  }
}

function validity(file: CardFileFields) {
  return {
    validFrom: compact(file.text('validFrom') ?? '2020-01-01'),
    validTo: compact(file.text('validTo') ?? '2040-01-01'),
  }
}

function sexText(file: CardFileFields, fallback: string): string {
  const sex = file.text('sex') ?? fallback
  return sexName(sex) ? sex : (sexCode(sex) ?? file.text('sexCode') ?? sex)
}

/** The 17th digit is odd for men. */
function sexInNumber(idNumber: string): string {
  return Number(idNumber[16]) % 2 === 1 ? '1' : '2'
}

function compact(date: string): string {
  return date === LONG_TERM ? date : date.replaceAll('-', '')
}
