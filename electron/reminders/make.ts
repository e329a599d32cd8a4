import type { LocalDate } from '../base/local-date.ts'
import type { CaseCommand } from '../cases/commands.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { HallStep } from '../store/hall-data.ts'
import { addReminder, isOpen, type Reminder, remindersOf } from '../store/queries/outbox.ts'
import type { ReminderOptions } from './options.ts'
import type { DueReminder } from './schedule.ts'
import { cancelReminder, stepOf } from './steps.ts'
import { TEXT_VERSION } from './texts.ts'
import { wayTo } from './whom.ts'

export interface Making {
  readonly options: ReminderOptions
  readonly today: LocalDate
  /** ISO 8601 instant. */
  readonly now: string
}

/**
 * Puts one reminder into the outbox, led by the first of `due`, in place of those that wait. No date is told on a day on
 * which the case had a reminder, or while its result is to be told. None when there is nothing new.
 */
export async function makeReminder(
  trx: HallStep,
  state: CaseState,
  due: readonly DueReminder[],
  { options, today, now }: Making,
): Promise<readonly CaseCommand[]> {
  const { caseId } = state
  const known = await remindersOf(trx, caseId)
  const isKnown = (reminder: DueReminder) =>
    known.some(
      ({ kind, date, status }) =>
        kind === reminder.kind && date === reminder.date && !(kind === 'manual' && status === 'cancelled'),
    )
  const fresh = due.filter(reminder => !isKnown(reminder))
  const way = wayTo(state, options)
  const open = known.filter(({ status }) => isOpen(status))
  const [first] = fresh
  const dated = first !== undefined && first.kind !== 'ready' && first.kind !== 'manual'
  const told = dated && (wasMadeOn(known, today) || open.some(({ kind }) => kind === 'ready'))
  const steps: CaseCommand[] = []
  for (const [index, { kind, date }] of fresh.entries()) {
    const { channel, to, code } = way
    const common = { caseId, kind, date, plannedOn: today, channel, to, code, textVersion: TEXT_VERSION }
    if (told || index > 0) {
      const folded = await addReminder(trx, { ...common, owed: [], status: 'cancelled', code: 'K369' }, now)
      steps.push(stepOf(folded, 'cancelled', { code: 'K369' }))
      continue
    }
    for (const older of open) steps.push(await cancelReminder(trx, older, 'K369'))
    const owed = [...new Set(fresh.flatMap(({ owed }) => owed))]
    const status = ({ sms: 'waiting', phone: 'phoneTask', none: 'cancelled' } as const)[way.channel]
    const made = await addReminder(trx, { ...common, owed, status }, now)
    steps.push(
      stepOf(made, way.channel === 'none' ? 'notWanted' : 'made', way.code === undefined ? {} : { code: way.code }),
    )
  }
  return steps
}

export function wasMadeOn(known: readonly Reminder[], day: LocalDate): boolean {
  return known.some(({ plannedOn, sentOn, status }) => (plannedOn === day && status !== 'cancelled') || sentOn === day)
}
