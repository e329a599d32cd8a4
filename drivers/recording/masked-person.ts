import { type CardType, cardTypeOf, TYPE_LETTER_SPAN } from '../card/card-type.ts'
import { LAYOUTS } from '../card/layouts.ts'
import { TEXT_BLOCK_BYTES, writeField } from '../card/text-block.ts'
import { checkCharacter } from '../number/id-number.ts'

/** The masked person: a man born on 1990-01-01, with a valid number. */
const BIRTH = '19900101'
const VALIDITY = { validFrom: '20200101', validTo: '20400101' }
const HOLDER = {
  name: '样本',
  sex: '1',
  birthDate: BIRTH,
  address: '示例地址1号',
  authority: '示例公安局',
  ...VALIDITY,
}
/** Published specimens. */
const FOREIGNER = { name: '证件样本', ...VALIDITY }

const PERSONS: { readonly [Type in CardType]: Readonly<Record<keyof (typeof LAYOUTS)[Type], string>> } = {
  resident: { ...HOLDER, ethnicity: '01', idNumber: numbered(`440604${BIRTH}001`) },
  hmt: { ...HOLDER, idNumber: numbered(`810000${BIRTH}001`), permitNumber: 'H00000000', issueCount: '01' },
  foreign2017: {
    ...FOREIGNER,
    englishName: 'ZHENGJIAN,YANGBEN',
    sex: '2',
    idNumber: 'CAN110081080319',
    country: 'CAN',
    birthDate: '19810803',
    cardVersion: '01',
    authorityCode: '1500',
  },
  foreign2023: {
    ...FOREIGNER,
    sex: '2',
    renewalCount: '00',
    birthDate: '19800101',
    englishName: 'ZHENGJIAN, YANGBEN',
    englishNameRest: '',
    idNumber: '931586198001010028',
    country: 'PAK',
    formerNumber: '000',
  },
}

/** For an unknown type only the type letter stays. */
export function maskedText(text: Uint8Array): Uint8Array {
  const masked = new Uint8Array(TEXT_BLOCK_BYTES)
  writeField(masked, { offset: 0, length: TEXT_BLOCK_BYTES }, '')
  const { offset, length } = TYPE_LETTER_SPAN
  masked.set(text.subarray(offset, offset + length), offset)
  const { type } = cardTypeOf(text)
  if (!type) return masked
  const values: Readonly<Record<string, string>> = PERSONS[type]
  for (const [field, span] of Object.entries(LAYOUTS[type])) writeField(masked, span, values[field] ?? '')
  return masked
}

export function maskedAddress(length: number): Uint8Array {
  const masked = new Uint8Array(length)
  writeField(masked, { offset: 0, length: length - (length % 2) }, '示例地址2号')
  return masked
}

function numbered(first17: string): string {
  return first17 + checkCharacter(first17)
}
