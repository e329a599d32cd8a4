import { addDays, type LocalDate } from '../base/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { OwedId } from '../cases/model/ids.ts'
import type { ReminderKind } from '../cases/reminding/events.ts'
import type { ReminderOptions } from './options.ts'

type Schedule = Pick<ReminderOptions, 'at' | 'ready' | 'lateDays'>

export interface ReminderReasons {
  readonly owed: readonly {
    readonly owedId: OwedId
    /** Undefined: before handover. */
    readonly due: LocalDate | undefined
    /** When the citizen was told of this date. */
    readonly since: LocalDate
  }[]
  /** Since when the result waits. */
  readonly readyOn: LocalDate | undefined
}

/** `date`: a case gets one reminder of each kind for each date. */
export interface DueReminder {
  readonly kind: ReminderKind
  readonly date: LocalDate
  readonly owed: readonly OwedId[]
}

export interface Offset {
  readonly at: number
  readonly day: LocalDate
}

/** The most urgent first. Of each date only the newest: a hall that was off does not catch up. */
export function remindersDue(
  reasons: ReminderReasons,
  today: LocalDate,
  schedule: Schedule,
  calendar: WorkingDays,
): DueReminder[] {
  const byDate = new Map<LocalDate, { offset: Offset; owed: OwedId[] }>()
  for (const { owedId, due, since } of reasons.owed) {
    const offset = due && offsetOn(due, today, schedule, calendar)
    // A material promised after its reminder day needs none: due tomorrow, no T-3.
    if (!offset || offset.day <= since) continue
    const known = byDate.get(due)
    if (known) known.owed.push(owedId)
    else byDate.set(due, { offset, owed: [owedId] })
  }
  const dated = [...byDate]
    .map(([date, { offset, owed }]): DueReminder => ({ kind: kindAt(offset.at), date, owed }))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
  const { readyOn } = reasons
  if (!schedule.ready || readyOn === undefined) return dated
  if (readyOn > today || readyOn < readySince(today, schedule, calendar)) return dated
  return [{ kind: 'ready', date: readyOn, owed: reasons.owed.map(({ owedId }) => owedId) }, ...dated]
}

/** The newest that has come. Before the date until it has passed, after it until `lateDays` late. */
export function offsetOn(
  due: LocalDate,
  today: LocalDate,
  { at, lateDays }: Schedule,
  calendar: WorkingDays,
): Offset | undefined {
  let newest: Offset | undefined
  for (const place of at) {
    if (place <= 0 && today > due) continue
    const day = dayOf(due, place, calendar)
    if (day > today || (newest && newest.day >= day)) continue
    if (place > 0 && calendar.workingDaysBetween(day, today) > lateDays) continue
    newest = { at: place, day }
  }
  return newest
}

/** The earliest ready day that is still worth a text. */
export function readySince(today: LocalDate, { lateDays }: Schedule, calendar: WorkingDays): LocalDate {
  return workingDaysBefore(today, lateDays, calendar)
}

/** Every date for which something may fall due on a day. */
export function datesOn(
  today: LocalDate,
  schedule: Schedule,
  calendar: WorkingDays,
): { readonly due: LocalDate; readonly offset: Offset }[] {
  const ahead = Math.max(0, ...schedule.at.map(at => -at))
  const behind = Math.max(0, ...schedule.at) + schedule.lateDays + 1
  const last = ahead > 0 ? calendar.addWorkingDays(today, ahead).date : today
  const found: { due: LocalDate; offset: Offset }[] = []
  for (let due = workingDaysBefore(today, behind, calendar); due <= last; due = addDays(due, 1)) {
    const offset = offsetOn(due, today, schedule, calendar)
    if (offset) found.push({ due, offset })
  }
  return found
}

export function kindAt(at: number): ReminderKind {
  if (at === 0) return 'T0'
  return at < 0 ? `T-${-at}` : `T+${at}`
}

function dayOf(due: LocalDate, at: number, calendar: WorkingDays): LocalDate {
  if (at > 0) return calendar.addWorkingDays(due, at).date
  return at === 0 ? due : workingDaysBefore(due, -at, calendar)
}

function workingDaysBefore(from: LocalDate, days: number, calendar: WorkingDays): LocalDate {
  let day = from
  for (let counted = 0; counted < days; ) {
    day = addDays(day, -1)
    if (calendar.isWorkingDay(day)) counted++
  }
  return day
}
