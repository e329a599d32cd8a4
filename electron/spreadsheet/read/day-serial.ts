import { addDays, type LocalDate, localDate } from '../../base/local-date.ts'

/** Day 0 of Excel’s count: 1900 is taken for a leap year there, which moves the days since March 1900 by one. */
const DAY_ZERO_1900 = localDate('1899-12-30')
const DAY_ZERO_1904 = localDate('1904-01-01')

/** 1900-03-01: before it the two ways of counting differ. */
const FIRST_SURE_DAY = 61

/** Days that can be counted: up to the year 2999. */
const LATEST_DAY = 401_768

/** The day that a whole number stands for; undefined for one that stands for none. */
export function dayOfSerial(serial: number, from1904: boolean): LocalDate | undefined {
  if (!Number.isInteger(serial) || serial < FIRST_SURE_DAY || serial > LATEST_DAY) return undefined
  return addDays(from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900, serial)
}
