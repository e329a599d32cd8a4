import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'

export const MOST_CERTIFICATE_NUMBER = 64

export const MOST_COPIES = 20

/** 证照 as it was made. */
export interface Certificate {
  readonly name: Bilingual
  /** Some carry the holder's own number (残疾人证): sealed as personal data. */
  readonly number: string
  /** 发证日期. */
  readonly issuedOn: LocalDate
  readonly validFrom: LocalDate
  readonly validUntil: LocalDate | 'longTerm'
  /** 正本、副本. */
  readonly copies: number
}

/** What is entered; the name is the item's. */
export type CertificateDetails = Omit<Certificate, 'name'>

/** Last day of so many months; the last of the month where it has no such day. */
export function usualEnd(validFrom: LocalDate, months: number): LocalDate {
  const [year = 0, month = 0, day = 0] = validFrom.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const end = day > last ? last : day - 1
  return new Date(Date.UTC(year, month - 1 + months, end)).toISOString().slice(0, 10) as LocalDate
}

/** 居民身份证号 within a number. */
const ID_NUMBER = /\d{17}[\dXx]/g

/** Masks the holder's own number where the certificate's contains it. */
export function maskedNumber({ number }: Pick<Certificate, 'number'>, mask: (number: string) => string): string {
  return number.replace(ID_NUMBER, mask)
}

/** 2026-05-13 至 2030-05-12; 长期. */
export function validityText(
  { validFrom, validUntil }: Pick<Certificate, 'validFrom' | 'validUntil'>,
  shown: (date: LocalDate) => Bilingual = date => bilingual(date, date),
): Bilingual {
  const from = shown(validFrom)
  if (validUntil === 'longTerm') return bilingual(`${from.zh}起，长期`, `from ${from.en}, long-term`)
  const until = shown(validUntil)
  return bilingual(`${from.zh}至${until.zh}`, `${from.en} to ${until.en}`)
}
