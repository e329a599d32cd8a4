import type { CalendarYearView } from '../../../electron/api/contract/calendar.ts'

export type DayKind = 'plain' | 'weekend' | 'holiday' | 'workday' | 'closed'

export interface MonthDay {
  readonly date: string
  readonly day: number
  readonly kind: DayKind
  readonly reason?: string
}

/** The weeks of a month (1–12), Monday first; undefined for days of another month. */
export function weeksOf(view: CalendarYearView, month: number): (MonthDay | undefined)[][] {
  const first = new Date(Date.UTC(view.year, month - 1, 1))
  const days = new Date(Date.UTC(view.year, month, 0)).getUTCDate()
  const cells: (MonthDay | undefined)[] = Array<undefined>((first.getUTCDay() + 6) % 7).fill(undefined)
  for (let day = 1; day <= days; day++) cells.push(dayOf(view, month, day))
  while (cells.length % 7 !== 0) cells.push(undefined)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

function dayOf({ year, holidays, workdays, closures }: CalendarYearView, month: number, day: number): MonthDay {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  const weekend = new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0
  if (holidays.includes(date)) return { date, day, kind: 'holiday' }
  const worked = workdays.includes(date)
  if (weekend && !worked) return { date, day, kind: 'weekend' }
  const closure = closures.find(({ from, to }) => from <= date && date <= to)
  if (closure) return { date, day, kind: 'closed', reason: closure.reason }
  return { date, day, kind: worked ? 'workday' : 'plain' }
}
