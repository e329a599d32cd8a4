import type { DrawnSignature } from '../../cases/documents/events.ts'
import { foldCase } from '../../cases/evolve.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import type { DocumentSubject } from '../../documents/content.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { RecordedEvent } from '../../store/case-store.ts'
import type { HallParts } from '../parts.ts'

/** The oldest first. */
export interface CaseHistory {
  readonly caseId: CaseId
  readonly events: readonly RecordedEvent[]
}

export async function historyOf({ store }: Pick<HallParts, 'store'>, caseId: CaseId): Promise<CaseHistory> {
  return { caseId, events: await store.cases.history(store.db, caseId) }
}

/** The case at a version. Throws K370 for a version it never had. */
export function subjectAt({ caseId, events }: CaseHistory, version: number): DocumentSubject {
  const until = events.slice(0, version).map(({ event }) => event)
  const event = until.at(-1)
  const state = foldCase(caseId, until)
  if (!state || !event || until.length < version) throw new HallError('K370')
  return { state, event }
}

/** Undefined when signed on paper, or not signed. */
export function signatureOn({ events }: CaseHistory, promiseNumber: string): DrawnSignature | undefined {
  for (const { event } of events) {
    if (event.type === 'PromiseSigned' && event.number === promiseNumber) return event.signature
  }
  return undefined
}
