import type { Card } from '../card/card.ts'
import { onOneLine } from './output.ts'

/** In the order in which a person would read them. */
const LABELS = {
  cardType: '证件类型 card type',
  name: '姓名 name',
  englishName: '英文姓名 English name',
  sex: '性别 sex',
  ethnicity: '民族 ethnicity',
  country: '国籍 country',
  countryName: '国籍名称 country name',
  birthDate: '出生 birth date',
  address: '住址 address',
  additionalAddress: '最新住址 newest address',
  idNumber: '号码 ID number',
  formerNumber: '既往证件关联 former number',
  permitNumber: '通行证号码 permit number',
  issueCount: '签发次数 issue count',
  renewalCount: '换证次数 renewal count',
  cardVersion: '证件版本 card version',
  authority: '签发机关 authority',
  authorityCode: '受理机关代码 authority code',
} as const

/** One line for each field that the card has, and its warnings on stderr. */
export function printCard(card: Card, samId: string): void {
  const fields: Readonly<Record<string, unknown>> = { ...card }
  for (const [field, label] of Object.entries(LABELS)) {
    const value = fields[field]
    if (typeof value === 'string') console.log(`${label}: ${onOneLine(value)}`)
  }
  console.log(`有效期 valid: ${card.validFrom} – ${card.validTo}`)
  console.log(`安全模块 SAM: ${samId}`)
  for (const warning of card.warnings) console.error(`⚠ ${warning.zh} / ${warning.en}`)
}
