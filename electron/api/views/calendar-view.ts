import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { dayNumber, fromDayNumber, type LocalDate, localDate, weekdayOf } from '../../base/local-date.ts'
import { missingNotices } from '../../calendar/missing-notices.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { CalendarYearView } from '../contract/calendar.ts'

const PACKAGED = 'chinese-days'

export async function calendarYearView(parts: HallParts, year: number): Promise<CalendarYearView> {
  const { hallCalendar, calendar } = parts
  const history = await hallCalendar.history()
  const imports = history.flatMap(({ event, meta }) =>
    event.type === 'NoticeImported' && event.year === year
      ? { at: meta.at, by: operatorName(parts, meta.operator), source: event.source, reason: event.reason }
      : [],
  )
  const closures = hallCalendar.state.closures
    .filter(({ from, to }) => from <= `${year}-12-31` && to >= `${year}-01-01`)
    .map(closure => {
      const meta = history.find(({ event }) => event.type === 'ClosureAdded' && event.id === closure.id)?.meta
      return { ...closure, by: operatorName(parts, meta?.operator ?? ''), at: meta?.at ?? '' }
    })
  const imported = hallCalendar.state.notices.get(year)
  const status = imported ? 'imported' : calendar.isPublished(year) ? 'packaged' : 'missing'
  return {
    year,
    status,
    source: imported?.source ?? (status === 'packaged' ? PACKAGED : ''),
    ...specialDays(parts, year),
    closures: closures.sort((a, b) => (a.from < b.from ? -1 : 1)),
    imports: imports.reverse(),
    warnings: calendarWarnings(parts),
  }
}

export function calendarWarnings({ calendar, desk }: Pick<HallParts, 'calendar' | 'desk'>): Bilingual[] {
  return missingNotices(desk.today, calendar).map(year =>
    bilingual(
      `${year} 年放假通知尚未导入，涉及该年的期限为暂定；请管理员在“管理 → 工作日历”导入`,
      `The notice on working days for ${year} is missing; dates that reach into it are provisional. An administrator imports it under Administration → Working days`,
    ),
  )
}

/** Without a notice: the holidays with a fixed date. */
function specialDays({ calendar, hallCalendar }: HallParts, year: number) {
  const published = hallCalendar.published()
  const holidays: LocalDate[] = []
  const workdays: LocalDate[] = []
  const last = dayNumber(localDate(`${year}-12-31`))
  for (let day = dayNumber(localDate(`${year}-01-01`)); day <= last; day++) {
    const date = fromDayNumber(day)
    const weekend = weekdayOf(day) > 5
    const worked = calendar.isWorkingDay(date)
    if (weekend && worked) workdays.push(date)
    else if (published.holidays.has(date) || (!weekend && !worked)) holidays.push(date)
  }
  return { holidays, workdays }
}
