import { HallError } from '../errors/hall-error.ts'
import type { HallStep } from '../store/hall-data.ts'
import type { Caller } from './cases/case-desk.ts'
import type { HallParts } from './parts.ts'

type KeepingParts = Pick<HallParts, 'store' | 'desk'>
type OnceParts = KeepingParts & Pick<HallParts, 'time'>

/** Only calls about the clock may run while the day is in doubt. */
const CLOCK = 'clock'

/**
 * A repeat gets the first answer, also after a crash: `work` keeps it within its step (keepAnswer). Throws K390 for
 * another call under the same id, A573 while the day is in doubt.
 */
export function once<Answer>(
  parts: OnceParts,
  caller: Caller,
  about: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { store } = parts
  return store.calls.together(caller, async () => {
    const kept = await store.calls.find(store.db, caller, about)
    if (kept?.answer != null) return JSON.parse(kept.answer) as Answer
    if (about !== CLOCK && parts.time.doubt?.kind === 'start') throw new HallError('A573')
    const answer = await work()
    await store.transaction(trx => keepAnswer(trx, parts, caller, about, answer))
    return answer
  })
}

export function keepAnswer(
  trx: HallStep,
  { store, desk }: KeepingParts,
  caller: Caller,
  about: string,
  answer: unknown,
): Promise<void> {
  return store.calls.keep(trx, caller, { about, at: desk.now, answer: JSON.stringify(answer ?? null) })
}
