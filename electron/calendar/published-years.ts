import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { type LocalDate, localDate, yearOf } from './local-date.ts'

/** What the State Council's notices (国办 放假通知) say: days off beside weekends, and weekend days that are worked (调休). */
export interface PublishedDays {
  /** Years whose notice is in the data. */
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlySet<LocalDate>
  readonly workdays: ReadonlySet<LocalDate>
}

/** Days that every year's notice gives off. A year without them is not covered, whatever else stands in the data. */
const MARKERS = ['01-01', '10-01']

/**
 * Data sets stop at the last published year and answer wrongly beyond it without saying so. So the years that are
 * covered are worked out from the data, and everything else is treated as not published.
 */
export function publishedDays(data: {
  holidays: Record<string, unknown>
  workdays: Record<string, unknown>
}): PublishedDays {
  const holidays = new Set(Object.keys(data.holidays).map(localDate))
  const workdays = new Set(Object.keys(data.workdays).map(localDate))
  const years = new Set(
    [...holidays].map(yearOf).filter(year => MARKERS.every(day => holidays.has(localDate(`${year}-${day}`)))),
  )
  return { years, holidays, workdays }
}

/** The notices as the package `chinese-days` has them (2004 to the last published year). */
export const CHINESE_DAYS: PublishedDays = publishedDays(chineseDays)
