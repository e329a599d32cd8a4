import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import { type CalendarState, evolveCalendar } from '../../calendar/calendar-events.ts'
import { type ChangedDay, changedDays } from '../../calendar/changed-days.ts'
import { type Closure, isPlausibleClosure, overlap } from '../../calendar/closure.ts'
import type { Notice } from '../../calendar/notice.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { EventMeta } from '../../store/event-log.ts'
import type { Caller } from '../cases/case-desk.ts'
import type { Follower } from '../files/file-workers.ts'
import type { HallParts } from '../parts.ts'
import { datesToSettle } from './dates-to-settle.ts'
import type { HallCalendar } from './hall-calendar.ts'
import { NoticeRefused } from './notice-refused.ts'
import { countDates, type SettledDates, type SettlingParts, settleDeadlines } from './settle-deadlines.ts'

export type CalendarParts = SettlingParts & Pick<HallParts, 'clock'>

export type NoticeImportParts = CalendarParts & Pick<HallParts, 'workers'>

export interface ImportReport {
  readonly year: number
  readonly source: string
  /** True: a reason is required. */
  readonly correction: boolean
  readonly changed: readonly ChangedDay[]
  readonly notes: readonly Bilingual[]
  readonly dates: SettledDates
  readonly recorded: boolean
}

/** Imports a whole year or nothing. Throws NoticeRefused (A511–A514), and A515 for other content without a reason. */
export async function importNotice(
  parts: NoticeImportParts,
  file: Uint8Array,
  options: { readonly dryRun: boolean; readonly reason: string },
  caller: Caller,
  follower: Follower = {},
): Promise<ImportReport> {
  const { output: read } = await parts.workers.run('readNotice', { bytes: file, today: parts.desk.today }, follower)
  if (!read.ok) throw new NoticeRefused(read.code, read.problems)
  const { notice, notes } = read
  const { hallCalendar, store } = parts
  const reason = options.reason.trim()
  const plan = planImport(hallCalendar, hallCalendar.state, notice)
  const report = { year: notice.year, source: notice.source, correction: plan.correction, changed: plan.changed, notes }
  if (options.dryRun) {
    const dates = await countDates(datesToSettle(store, hallCalendar.daysUnder(plan.state), parts.config.rules))
    return { ...report, dates, recorded: false }
  }
  const recorded = await hallCalendar.record(eventMeta(parts, caller), state => {
    const { same, correction } = planImport(hallCalendar, state, notice)
    if (same) return undefined
    if (correction && reason === '') throw new HallError('A515', String(notice.year))
    return { type: 'NoticeImported', ...notice, reason: correction ? reason : '' }
  })
  return { ...report, dates: await settleDeadlines(parts), recorded }
}

interface ImportPlan {
  readonly state: CalendarState
  readonly changed: readonly ChangedDay[]
  readonly correction: boolean
  readonly same: boolean
}

function planImport(hallCalendar: HallCalendar, state: CalendarState, notice: Notice): ImportPlan {
  const before = hallCalendar.daysUnder(state)
  const next = evolveCalendar(state, { type: 'NoticeImported', ...notice, reason: '' })
  const changed = changedDays(before, hallCalendar.daysUnder(next), notice.year)
  const known = before.isPublished(notice.year)
  return { state: next, changed, correction: known && changed.length > 0, same: known && changed.length === 0 }
}

/** Throws A518 for invalid days, A516 for an overlap. */
export async function addClosure(
  parts: CalendarParts,
  days: { readonly from: LocalDate; readonly to: LocalDate; readonly reason: string },
  caller: Caller,
): Promise<SettledDates> {
  if (!isPlausibleClosure(days, parts.desk.today)) throw new HallError('A518', `${days.from} – ${days.to}`)
  const closure: Closure = { id: caller.commandId, from: days.from, to: days.to, reason: reasonOf(days.reason) }
  await parts.hallCalendar.record(eventMeta(parts, caller), ({ closures }) => {
    const other = closures.find(candidate => overlap(candidate, closure))
    if (other) throw new HallError('A516', `${other.from} – ${other.to}`)
    return { type: 'ClosureAdded', ...closure }
  })
  return settleDeadlines(parts)
}

/** Dates that it has moved stay. Throws A517 for an unknown closure. */
export async function removeClosure(parts: CalendarParts, id: string, reason: string, caller: Caller): Promise<void> {
  const why = reasonOf(reason)
  await parts.hallCalendar.record(eventMeta(parts, caller), ({ closures }) => {
    if (!closures.some(closure => closure.id === id)) throw new HallError('A517')
    return { type: 'ClosureRemoved', id, reason: why }
  })
  await settleDeadlines(parts)
}

function reasonOf(text: string): string {
  const reason = text.trim()
  if (reason === '') throw new HallError('K313')
  return reason
}

function eventMeta({ clock }: CalendarParts, { operator, station, commandId }: Caller): EventMeta {
  return { at: new Date(clock()).toISOString(), operator: operator.id, station, command: commandId }
}
