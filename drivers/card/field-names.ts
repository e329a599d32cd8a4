import type { Bilingual } from '../discovery/bilingual.ts'

export const FIELD_NAMES = {
  cardType: { zh: '证件类型', en: 'card type' },
  name: { zh: '姓名', en: 'name' },
  englishName: { zh: '英文姓名', en: 'English name' },
  sex: { zh: '性别', en: 'sex' },
  ethnicity: { zh: '民族', en: 'ethnicity' },
  country: { zh: '国籍', en: 'country' },
  countryName: { zh: '国籍名称', en: 'country name' },
  birthDate: { zh: '出生', en: 'birth date' },
  address: { zh: '住址', en: 'address' },
  additionalAddress: { zh: '最新住址', en: 'newest address' },
  idNumber: { zh: '号码', en: 'ID number' },
  formerNumber: { zh: '既往证件关联', en: 'former number' },
  permitNumber: { zh: '通行证号码', en: 'permit number' },
  issueCount: { zh: '签发次数', en: 'issue count' },
  renewalCount: { zh: '换证次数', en: 'renewal count' },
  cardVersion: { zh: '证件版本', en: 'card version' },
  authority: { zh: '签发机关', en: 'authority' },
  authorityCode: { zh: '受理机关代码', en: 'authority code' },
} as const satisfies Record<string, Bilingual>

export type FieldName = keyof typeof FIELD_NAMES
