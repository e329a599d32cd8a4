import type { PromptResult } from '../../cases/prompting/events.ts'
import { HallError } from '../../errors/hall-error.ts'
import { stepOf } from '../../prompts/steps.ts'
import { changePrompt, findPrompt, type PromptStatus } from '../../store/queries/outbox.ts'
import type { Caller } from '../cases/case-desk.ts'
import type { PromptParts } from './plan.ts'

/** What came of a call. */
export type CallResult = Extract<PromptResult, 'reached' | 'notReached' | 'wrongNumber'>

/**
 * Keeps what came of a call. Whoever was not reached is called again, up to the hall's number of times; a wrong number
 * ends the task and is forgotten. Throws K360 when there is no such task, K365 when somebody else has dealt with it.
 */
export async function recordCall(
  { store, desk, config, clock }: PromptParts,
  id: string,
  result: CallResult,
  note: string,
  caller: Caller,
): Promise<PromptStatus> {
  const task = await findPrompt(store.db, id)
  if (!task) throw new HallError('K360')
  await desk.run(
    task.caseId,
    async trx => {
      const prompt = await findPrompt(trx, id)
      if (prompt?.status !== 'phoneTask') throw new HallError('K365')
      const attempts = prompt.attempts + 1
      const status = statusAfter(result, attempts, config.prompts.callAttempts)
      // To the end of the list, or off it.
      const next = status === 'phoneTask' ? new Date(clock()).toISOString() : null
      await changePrompt(trx, id, { status, attempts, nextAt: next })
      return [stepOf(prompt, result, note === '' ? {} : { note })]
    },
    caller,
  )
  return (await findPrompt(store.db, id))?.status ?? task.status
}

function statusAfter(result: CallResult, attempts: number, most: number): PromptStatus {
  switch (result) {
    case 'reached':
      return 'called'
    case 'notReached':
      return attempts < most ? 'phoneTask' : 'failed'
    case 'wrongNumber':
      return 'failed'
  }
}
