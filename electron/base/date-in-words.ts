import { type Bilingual, bilingual } from './bilingual.ts'
import type { LocalDate } from './local-date.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** 2026年5月6日, 6 May 2026. */
export function longDate(date: LocalDate): Bilingual {
  const { zh, en } = dayAndMonth(date)
  const year = Number(date.slice(0, 4))
  return bilingual(`${year}年${zh}`, `${en} ${year}`)
}

/** 5月6日, 6 May. */
export function dayAndMonth(date: LocalDate): Bilingual {
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10))
  return bilingual(`${month}月${day}日`, `${day} ${MONTHS[month - 1]}`)
}
