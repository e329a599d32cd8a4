import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { type LocalDate, localDate, yearOf } from '../base/local-date.ts'

/** 国办放假通知: extra days off, and worked weekends (调休). */
export interface PublishedDays {
  readonly years: ReadonlySet<number>
  readonly holidays: ReadonlySet<LocalDate>
  readonly workdays: ReadonlySet<LocalDate>
}

export interface NoticeDays {
  readonly year: number
  readonly holidays: readonly LocalDate[]
  readonly workdays: readonly LocalDate[]
}

/** Off in every covered year. */
const MARKERS = ['01-01', '10-01']

/** Covers only years with data: beyond the last one data sets answer wrongly without a sign. */
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

/** From 2004. */
export const CHINESE_DAYS: PublishedDays = publishedDays(chineseDays)

/** December belongs to the next year's notice (2018-12-29 was worked by that for 2019). */
export function noticeYearOf(day: LocalDate): number {
  return day.slice(5, 7) === '12' ? yearOf(day) + 1 : yearOf(day)
}

/** An imported notice replaces its year of the data set. For one day the later year's notice holds. */
export function withNotices(base: PublishedDays, notices: Iterable<NoticeDays>): PublishedDays {
  const imported = [...notices].sort((a, b) => a.year - b.year)
  const years = new Set(imported.map(({ year }) => year))
  const kept = (days: ReadonlySet<LocalDate>) => new Set([...days].filter(day => !years.has(noticeYearOf(day))))
  const holidays = kept(base.holidays)
  const workdays = kept(base.workdays)
  for (const notice of imported) {
    for (const day of notice.holidays) {
      holidays.add(day)
      workdays.delete(day)
    }
    for (const day of notice.workdays) {
      workdays.add(day)
      holidays.delete(day)
    }
  }
  return { years: new Set([...base.years, ...years]), holidays, workdays }
}
