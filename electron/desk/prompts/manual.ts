import type { CaseId } from '../../cases/model/ids.ts'
import { HallError } from '../../errors/hall-error.ts'
import { makePrompt, wasMadeOn } from '../../prompts/make.ts'
import { promptFacts } from '../../prompts/prompt-facts.ts'
import { wayTo } from '../../prompts/whom.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { promptsOf } from '../../store/queries/outbox.ts'
import type { Caller } from '../case-desk.ts'
import type { PromptParts } from './plan.ts'

/**
 * Reminds a citizen because somebody here wants to. Throws K361 when the case was prompted today already, K362 when there
 * is nothing to remind of, K366 when nobody wants to be reminded.
 */
export function promptNow(
  { desk, config, clock }: PromptParts,
  caseId: CaseId,
  caller: Caller,
  expectedVersion?: number,
): Promise<CaseRecord> {
  const { today } = desk
  return desk.run(
    caseId,
    async (trx, current) => {
      if (!current) return []
      const { state } = current
      const { owed, readyOn } = promptFacts(state)
      if (owed.length === 0 && readyOn === undefined) throw new HallError('K362', state.caseNumber)
      if (wayTo(state, config.prompts).channel === 'none') throw new HallError('K366', state.caseNumber)
      if (wasMadeOn(await promptsOf(trx, caseId), today)) throw new HallError('K361', state.caseNumber)
      const prompt = { kind: 'manual', date: today, about: owed.map(({ owedId }) => owedId) } as const
      return makePrompt(trx, state, [prompt], { options: config.prompts, today, now: new Date(clock()).toISOString() })
    },
    caller,
    expectedVersion,
  )
}
