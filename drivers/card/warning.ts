/** Something about a card that a person should know, and that is no reason to refuse it. */
export interface CardWarning {
  readonly code: WarningCode
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
  bornLongAgo: { zh: '按证件上的出生日期已逾 130 岁', en: 'by the card somebody of more than 130 years' },
  unknownEthnicity: { zh: '民族代码不在代码表中', en: 'the ethnicity code is not in the table' },
  unknownSex: { zh: '性别代码不在代码表中', en: 'the sex code is not in the table' },
  foreignNumber: {
    zh: '永久居留证件号码的格式或校验码与已知规则不符',
    en: 'the permanent resident’s number differs from the form that is known, or its check digit does not hold',
  },
  unknownCountry: { zh: '国籍代码不在代码表中', en: 'the country code is not in the table' },
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

export type WarningCode = keyof typeof TEXTS

export function cardWarning(code: WarningCode): CardWarning {
  return { code, ...TEXTS[code] }
}

export function withWarning<Warned extends { readonly warnings: readonly CardWarning[] }>(
  card: Warned,
  code: WarningCode,
): Warned {
  return { ...card, warnings: [...card.warnings, cardWarning(code)] }
}
