import { addDays, type LocalDate, localDate } from '../../base/local-date.ts'

/** Excel's day 0: it takes 1900 for a leap year. */
const DAY_ZERO_1900 = localDate('1899-12-30')
const DAY_ZERO_1904 = localDate('1904-01-01')

/** 1900-03-01: earlier days are off by one. */
const FIRST_SURE_DAY = 61

const LATEST_DAY = 401_768

export function dayOfSerial(serial: number, from1904: boolean): LocalDate | undefined {
  if (!Number.isInteger(serial) || serial < FIRST_SURE_DAY || serial > LATEST_DAY) return undefined
  return addDays(from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900, serial)
}
