import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { dayNumber, fromDayNumber, type LocalDate, weekdayOf } from '../base/local-date.ts'
import { fixedDays, type Notice } from './notice.ts'

const MOST_NAMED = 10

/** Entries without effect, perhaps mistyped: weekdays listed as worked, weekends off without a holiday. */
export function noticeNotes({ year, holidays, workdays }: Notice): Bilingual[] {
  const statutory = new Set(fixedDays(year))
  const off = new Set(holidays)
  const needless = [...new Set(workdays)].filter(day => !isWeekend(day))
  const lonely = [...off].filter(day => isWeekend(day) && !statutory.has(day) && !touchesWeekday(day, off))
  return [
    ...noted(
      needless,
      '周一至周五本来上班，列为上班没有作用',
      'Monday to Friday is worked anyway; naming it changes nothing',
    ),
    ...noted(lonely, '周末本来放假，单独列出没有作用', 'a weekend is off anyway; naming it alone changes nothing'),
  ]
}

function noted(days: readonly LocalDate[], zh: string, en: string): Bilingual[] {
  if (days.length === 0) return []
  const named = days.slice(0, MOST_NAMED)
  const more = days.length > MOST_NAMED
  const zhDays = `${named.join('、')}${more ? ` 等 ${days.length} 天` : ''}`
  const enDays = `${named.join(', ')}${more ? ` and others, ${days.length} days` : ''}`
  return [bilingual(`${zhDays}：${zh}，请核对`, `${enDays}: ${en}; check the date`)]
}

function isWeekend(day: LocalDate): boolean {
  return weekdayOf(dayNumber(day)) > 5
}

function touchesWeekday(day: LocalDate, off: ReadonlySet<LocalDate>): boolean {
  return [-1, 1].some(step => {
    let next = dayNumber(day) + step
    while (off.has(fromDayNumber(next))) {
      if (!isWeekend(fromDayNumber(next))) return true
      next += step
    }
    return false
  })
}
