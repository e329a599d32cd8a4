/** Worth checking, but no reason to refuse the number. */
export interface NumberWarning {
  readonly code: NumberWarningCode
  readonly zh: string
  readonly en: string
}

const TEXTS = {
  unknownRegion: {
    zh: '号码中的行政区划不在代码表中',
    en: 'the region in the number is not in the table of regions',
  },
  unknownCountry: {
    zh: '号码中的国籍代码不在代码表中',
    en: 'the country in the number is not in the table of countries',
  },
  noBirthDate: { zh: '号码中的出生日期不是有效日期', en: 'the birth date in the number is not a valid date' },
  firstGeneration: {
    zh: '第一代身份证号码，没有校验码，请核对',
    en: 'a first-generation number without a check character: compare it with the document',
  },
  usccCheckFails: {
    zh: '统一社会信用代码校验码不符，请核对（少数真实代码亦不符）',
    en: 'the check character of the credit code is wrong: compare it (some genuine codes fail as well)',
  },
  unknownOffice: {
    zh: '统一社会信用代码前两位不是已知的登记管理部门和机构类别，请核对',
    en: 'the first two characters of the credit code are not a known office and kind of organisation: compare it',
  },
  likePersonNumber: {
    zh: '该代码的样式与公民身份号码相同，请核对是否把个人号码当作单位代码',
    en: 'the credit code looks like a person’s number: make sure it is not a mistyped one',
  },
  bornLongAgo: {
    zh: '按号码已逾 130 岁，请与证件核对',
    en: 'the holder would be over 130 years old by the number: compare it with the document',
  },
  patternOnly: {
    zh: '仅按号码样式识别，不能证明证件类型',
    en: 'recognised by its pattern only, which proves nothing',
  },
} as const

export type NumberWarningCode = keyof typeof TEXTS

export function numberWarning(code: NumberWarningCode): NumberWarning {
  return { code, ...TEXTS[code] }
}
