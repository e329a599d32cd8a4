import type { Bilingual } from '../discovery/bilingual.ts'
import type { FieldName } from './field-names.ts'

/** Worth checking, but no reason to refuse the card. */
export interface CardWarning {
  readonly code: WarningCode
  readonly field?: FieldName
  readonly zh: string
  readonly en: string
}

const TEXTS = {
  unknownRegion: {
    zh: '号码前六位不在行政区划代码表中',
    en: 'the first six digits of the number are not in the table of regions',
  },
  sexMismatch: { zh: '号码中的性别与证件登记不一致', en: 'the sex in the number differs from the one on the card' },
  birthMismatch: {
    zh: '号码中的出生日期与证件登记不一致',
    en: 'the birth date in the number differs from the one on the card',
  },
  birthInFuture: { zh: '证件上的出生日期在今天之后', en: 'the birth date on the card is yet to come' },
  bornLongAgo: {
    zh: '按证件上的出生日期已逾 130 岁',
    en: 'the holder would be over 130 years old by the birth date on the card',
  },
  unknownEthnicity: { zh: '民族代码不在代码表中', en: 'the ethnicity code is not in the table' },
  unknownSex: { zh: '性别代码不在代码表中', en: 'the sex code is not in the table' },
  foreignNumber: {
    zh: '永久居留证件号码的格式或校验码与已知规则不符',
    en: 'the permanent resident’s number does not match the known format or its check digit is wrong',
  },
  unknownCountry: { zh: '国籍代码不在代码表中', en: 'the country code is not in the table' },
  validityReversed: {
    zh: '有效期的起始日期晚于截止日期，请与证件核对',
    en: 'the card’s validity starts after it ends: compare the card',
  },
  additionalAddressUnread: {
    zh: '最新住址未能读出，请核对证件或重新放置',
    en: 'the newest address could not be read: compare the card, or place it again',
  },
  fingerprintsUnread: {
    zh: '指纹未能读出；需要指纹的，请重新放置证件',
    en: 'the fingerprints could not be read: where they are needed, place the card again',
  },
  photoHeader: { zh: '照片数据格式不符，无法显示', en: 'the photo’s data has an unknown format and cannot be shown' },
} as const

/** Preceded by the field's name. */
const FIELD_TEXTS = {
  blankAtEdge: {
    zh: '首尾有空白字符，请与证件核对',
    en: 'begins or ends with a blank: compare the card',
  },
  directionControl: {
    zh: '含改变文字方向的控制字符，显示的顺序可能与实际不同，请与证件核对',
    en: 'contains a character that changes the text direction, so it may be shown in the wrong order: compare the card',
  },
  invisibleCharacter: {
    zh: '含不可见的控制字符，请与证件核对',
    en: 'contains an invisible character: compare the card',
  },
  brokenCharacter: {
    zh: '含残缺的字符，无法显示，请与证件核对',
    en: 'contains a broken character that cannot be shown: compare the card',
  },
  privateUse: {
    zh: '含造字区字符，本机可能无法正确显示，请与证件核对',
    en: 'contains a private-use character that may look different here: compare the card',
  },
} as const satisfies Record<string, Bilingual>

export type TextWarningCode = keyof typeof FIELD_TEXTS
export type WarningCode = keyof typeof TEXTS | TextWarningCode

export function cardWarning(code: keyof typeof TEXTS): CardWarning {
  return { code, ...TEXTS[code] }
}

export function textWarning(code: TextWarningCode, field: FieldName, name: Bilingual): CardWarning {
  const { zh, en } = FIELD_TEXTS[code]
  return { code, field, zh: `${name.zh}${zh}`, en: `the ${name.en} ${en}` }
}

export function withWarning<Warned extends { readonly warnings: readonly CardWarning[] }>(
  card: Warned,
  code: keyof typeof TEXTS,
): Warned {
  return { ...card, warnings: [...card.warnings, cardWarning(code)] }
}
