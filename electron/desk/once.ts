import { HallError } from '../errors/hall-error.ts'
import type { HallStep } from '../store/hall-data.ts'
import type { Caller } from './cases/case-desk.ts'
import type { HallParts } from './parts.ts'

type KeepingParts = Pick<HallParts, 'store' | 'desk'>
type OnceParts = KeepingParts & Pick<HallParts, 'time'>

/** What is called about the clock settles the doubt. */
const CLOCK = 'clock'

/**
 * Carries out a call of the hall's own (no command on a case) once: its repeat has the answer of the first, also after the
 * hall was killed. `work` keeps its answer with the step that it is (keepAnswer), or takes up what it left undone. Throws
 * K390 when the call's id was used for anything else, A573 while nobody knows what day it is.
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

/** What a repeat of the call is answered, kept with the step that the call is. */
export function keepAnswer(
  trx: HallStep,
  { store, desk }: KeepingParts,
  caller: Caller,
  about: string,
  answer: unknown,
): Promise<void> {
  return store.calls.keep(trx, caller, { about, at: desk.now, answer: JSON.stringify(answer ?? null) })
}
