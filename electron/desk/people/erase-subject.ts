import type { SubjectId } from '../../cases/model/ids.ts'
import { HallError } from '../../errors/hall-error.ts'
import { subjectsWithMeasure } from '../../measures/in-force.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { recordHallEvent } from '../../store/hall-log.ts'
import { partyCases } from '../../store/queries/party-cases.ts'
import { isReadable, keysOf } from '../../store/queries/personal-keys.ts'
import { barsSince } from '../../subjects/bars.ts'
import { type Caller, metaOfCall } from '../cases/case-desk.ts'
import { keepAnswer } from '../once.ts'
import type { HallParts } from '../parts.ts'
import type { SubjectEvent } from './subject-events.ts'

type ErasingParts = Pick<HallParts, 'store' | 'desk' | 'measures'>

export interface Erased {
  readonly cases: number
  readonly keys: number
}

/**
 * Destroys the keys of all data about a person (个人信息保护法 art. 47); the events stay. Throws K350 while a case is open, A596
 * while a measure has not ended, K331 while a new application is barred, K313 without a reason, A564 for an unknown or erased subject.
 */
export async function eraseSubjects(
  parts: ErasingParts,
  subjects: readonly SubjectId[],
  reason: string,
  caller: Caller,
): Promise<Erased> {
  const { store } = parts
  const why = reason.trim()
  if (why === '') throw new HallError('K313')
  const erased = await store.transaction(async trx => {
    const all: Erased[] = []
    for (const subject of subjects) all.push(await eraseOne(trx, subject, why, parts, caller))
    const sum: Erased = {
      cases: all.reduce((total, { cases }) => total + cases, 0),
      keys: all.reduce((total, { keys }) => total + keys, 0),
    }
    await keepAnswer(trx, parts, caller, 'subjects', sum)
    return sum
  })
  await store.scrub()
  return erased
}

async function eraseOne(
  trx: HallStep,
  subject: SubjectId,
  reason: string,
  parts: ErasingParts,
  caller: Caller,
): Promise<Erased> {
  if (!(await isReadable(trx, subject))) throw new HallError('A564')
  const cases = await partyCases(trx, subject)
  const open = cases.find(({ over }) => !over)
  if (open) throw new HallError('K350', open.caseNumber)
  const { measures, desk, store } = parts
  if (subjectsWithMeasure(measures.state, desk.today).has(subject)) throw new HallError('A596')
  const [bar] = await barsSince(trx, store.cases, subject, desk.today)
  if (bar) throw new HallError('K331', `${bar.caseNumber}, ${bar.to}`)
  const keys = await keysOf(trx, subject)
  await parts.store.vault.erase(trx, subject)
  const event: SubjectEvent = { type: 'SubjectErased', subject, reason }
  await recordHallEvent(trx, 'subjects', event, metaOfCall(parts, caller))
  await parts.store.calls.forgetAbout(
    trx,
    cases.map(({ caseId }) => caseId),
  )
  return { cases: cases.length, keys: keys.length }
}
