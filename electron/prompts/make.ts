import type { LocalDate } from '../base/local-date.ts'
import type { CaseCommand } from '../cases/commands.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { HallStep } from '../store/hall-data.ts'
import { addPrompt, isOpen, type Prompt, promptsOf } from '../store/queries/outbox.ts'
import type { PromptOptions } from './options.ts'
import type { DuePrompt } from './schedule.ts'
import { cancelPrompt, stepOf } from './steps.ts'
import { TEXT_VERSION } from './texts.ts'
import { wayTo } from './whom.ts'

export interface Making {
  readonly options: PromptOptions
  readonly today: LocalDate
  /** ISO 8601 instant. */
  readonly now: string
}

/**
 * Puts what falls due for a case into the outbox, as one prompt: the first of `due` is told, the others with it. It
 * takes the place of what still waits. A date is not told of on a day on which the case has had a prompt, nor while its
 * citizen is to be told that the result is ready. Makes the commands that log it; none when there is nothing new.
 */
export async function makePrompt(
  trx: HallStep,
  state: CaseState,
  due: readonly DuePrompt[],
  { options, today, now }: Making,
): Promise<readonly CaseCommand[]> {
  const { caseId } = state
  const known = await promptsOf(trx, caseId)
  const isKnown = (prompt: DuePrompt) => known.some(({ kind, about }) => kind === prompt.kind && about === prompt.date)
  const fresh = due.filter(prompt => !isKnown(prompt))
  const way = wayTo(state, options)
  const open = known.filter(({ status }) => isOpen(status))
  const [first] = fresh
  const dated = first !== undefined && first.kind !== 'ready' && first.kind !== 'manual'
  const told = dated && (wasMadeOn(known, today) || open.some(({ kind }) => kind === 'ready'))
  const steps: CaseCommand[] = []
  for (const [index, { kind, date }] of fresh.entries()) {
    const { channel, to, code } = way
    const common = { caseId, kind, about: date, plannedOn: today, channel, to, code, textVersion: TEXT_VERSION }
    if (told || index > 0) {
      const folded = await addPrompt(trx, { ...common, owed: [], status: 'cancelled', code: 'K369' }, now)
      steps.push(stepOf(folded, 'cancelled', { code: 'K369' }))
      continue
    }
    for (const older of open) steps.push(await cancelPrompt(trx, older, 'K369'))
    const owed = [...new Set(fresh.flatMap(({ about }) => about))]
    const status = ({ sms: 'waiting', phone: 'phoneTask', none: 'cancelled' } as const)[way.channel]
    const made = await addPrompt(trx, { ...common, owed, status }, now)
    steps.push(
      stepOf(made, way.channel === 'none' ? 'notWanted' : 'made', way.code === undefined ? {} : { code: way.code }),
    )
  }
  return steps
}

/** Whether the case has had a prompt that day: one is enough. */
export function wasMadeOn(known: readonly Prompt[], day: LocalDate): boolean {
  return known.some(({ plannedOn, sentOn, status }) => (plannedOn === day && status !== 'cancelled') || sentOn === day)
}
