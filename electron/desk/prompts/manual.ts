import type { LocalDate } from '../../base/local-date.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { CaseState } from '../../cases/model/state.ts'
import { HallError } from '../../errors/hall-error.ts'
import { makePrompt, wasMadeOn } from '../../prompts/make.ts'
import { promptFacts } from '../../prompts/prompt-facts.ts'
import { wayTo } from '../../prompts/whom.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { HallData } from '../../store/hall-data.ts'
import { promptsOf } from '../../store/queries/outbox.ts'
import type { Caller } from '../cases/case-desk.ts'
import type { PromptParts } from './plan.ts'

/**
 * Why nobody is to be reminded now: there is nothing to remind of (K362), nobody wants it (K366), or it was done today (K361).
 * Undefined where it may be done.
 */
export async function whyNotNow(
  db: HallData,
  state: CaseState,
  options: PromptParts['config']['prompts'],
  today: LocalDate,
): Promise<'K361' | 'K362' | 'K366' | undefined> {
  const { owed, readyOn } = promptFacts(state)
  if (owed.length === 0 && readyOn === undefined) return 'K362'
  if (wayTo(state, options).channel === 'none') return 'K366'
  return wasMadeOn(await promptsOf(db, state.caseId), today) ? 'K361' : undefined
}

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
      const code = await whyNotNow(trx, state, config.prompts, today)
      if (code) throw new HallError(code, state.caseNumber)
      const { owed } = promptFacts(state)
      const prompt = { kind: 'manual', date: today, about: owed.map(({ owedId }) => owedId) } as const
      return makePrompt(trx, state, [prompt], { options: config.prompts, today, now: new Date(clock()).toISOString() })
    },
    caller,
    expectedVersion,
  )
}
