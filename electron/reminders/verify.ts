import type { Bilingual } from '../base/bilingual.ts'
import { dateInHall, FAR_FUTURE } from '../base/local-date.ts'
import type { ReminderResult, ReminderStep } from '../cases/reminding/events.ts'
import { currentEventType, withCurrentEventNames } from '../cases/upcast.ts'
import type { HallData } from '../store/hall-data.ts'
import { isOpen, type ReminderStatus, reminderId } from '../store/queries/outbox.ts'
import type { EventTable, ReminderTable } from '../store/schema.ts'
import type { Findings } from '../store/verify/findings.ts'
import { reminderRows } from '../store/verify/rows.ts'

const OUTBOX_ID = /^[0-9a-f]{32}$/

/** Possible statuses after the last step. */
const STANDS: Readonly<Record<ReminderResult, readonly ReminderStatus[]>> = {
  made: ['waiting', 'sending', 'phoneTask'],
  sent: ['sent'],
  failed: ['phoneTask'],
  cancelled: ['cancelled'],
  notWanted: ['cancelled'],
  reached: ['called'],
  notReached: ['phoneTask', 'failed'],
  wrongNumber: ['failed'],
}

/** ms; no text waits longer for its next attempt. */
const LONGEST_WAIT_MS = 31 * 86_400_000

/** No reminder is farther from its date. */
const FARTHEST_DAYS = 31

type LastStep = ReminderStep & { readonly caseId: string }

/** Gathered in one pass. */
export class ReminderEvents {
  readonly last = new Map<string, LastStep>()
  /** Case and day. */
  readonly madeOn = new Set<string>()
  /** Dates of these cases are not told of meanwhile. */
  readonly ready = new Set<string>()
  /** From here on every reminder has its own event; before, a replaced one had none. */
  #since: string = FAR_FUTURE

  visit({ stream, type, at, body }: EventTable): void {
    if (currentEventType(type) !== 'Reminded') return
    const step = withCurrentEventNames<ReminderStep & { type: string }>({ type, ...JSON.parse(body) })
    const day = dateInHall(at)
    this.last.set(step.reminder, { ...step, caseId: stream })
    if (step.result !== 'cancelled') this.madeOn.add(`${stream} ${day}`)
    if (step.kind === 'ready') this.ready.add(stream)
    if (step.date !== undefined && day < this.#since) this.#since = day
  }

  /** In the first releases another reminder of the case replaced it on its planned day. */
  wasFolded({ case_id, about, planned_on, status, code }: ReminderTable): boolean {
    const apart = Math.abs(Date.parse(about) - Date.parse(planned_on)) / 86_400_000
    const early = planned_on < this.#since && apart <= FARTHEST_DAYS
    const another = this.madeOn.has(`${case_id} ${planned_on}`) || this.ready.has(case_id)
    return status === 'cancelled' && code === 'K369' && early && another
  }
}

/** The outbox cannot be rebuilt from events. `now`: ms since 1970. */
export async function verifyReminders(
  db: HallData,
  events: ReminderEvents,
  findings: Findings,
  now: number,
): Promise<void> {
  const missing = new Map(events.last)
  for await (const row of reminderRows(db)) {
    missing.delete(row.reminder_id)
    for (const what of faultsOf(row, events, now)) {
      findings.add('S422', 'reminder', `${row.reminder_id} ${row.kind} ${row.about} (${row.case_id})`, what)
    }
  }
  for (const { reminder, kind, caseId } of missing.values()) {
    // Ids of another form were never in the outbox.
    if (!OUTBOX_ID.test(reminder)) continue
    findings.add('S422', 'reminder', `${reminder} ${kind} (${caseId})`, { zh: '缺少这一任务', en: 'is missing' })
  }
}

function faultsOf(row: ReminderTable, events: ReminderEvents, now: number): Bilingual[] {
  const found: Bilingual[] = []
  if (reminderId(row.case_id, row.kind, row.about) !== row.reminder_id) {
    found.push({ zh: '办件、种类或日期被改动', en: 'its case, kind or date was altered' })
  }
  const step = events.last.get(row.reminder_id)
  if (!step) {
    if (!events.wasFolded(row)) found.push({ zh: '没有相应事件', en: 'is in no event' })
    return found
  }
  const status = row.status as ReminderStatus
  if (step.caseId !== row.case_id) found.push({ zh: '不属于该办件', en: 'is of another case' })
  if (!STANDS[step.result].includes(status)) {
    found.push({
      zh: `状态 ${status} 与事件 ${step.result} 不符`,
      en: `is ${status}, and its last event ${step.result}`,
    })
  }
  if (JSON.stringify(step.about) !== row.owed_ids) {
    found.push({ zh: '所涉欠件被改动', en: 'its owed materials were altered' })
  }
  // The addressee is chosen when a text is sent.
  if (status !== 'waiting' && status !== 'sending' && row.party !== step.to) {
    found.push({ zh: '告知对象被改动', en: 'who is told was altered' })
  }
  if (isOpen(status) && !(Date.parse(row.next_at ?? '') <= now + LONGEST_WAIT_MS)) {
    found.push({ zh: '被推迟，不会执行', en: 'was put off for good' })
  }
  return found
}
