import { randomUUID } from 'node:crypto'
import type { CreditAnswer } from '../../cases/model/credit-answer.ts'
import type { CreditQuery, CreditSource } from '../../credit/source.ts'
import { otherSpellings } from '../../subjects/name/compare-names.ts'

/** One query that went to the source, and its answer. */
export interface AskedOnce {
  readonly requestId: string
  readonly answer: CreditAnswer
}

export interface AskedGrade {
  /** The one that counts. */
  readonly answer: CreditAnswer
  /** Every query, to be audited. */
  readonly queries: readonly AskedOnce[]
}

/**
 * Asks about somebody under the name as it was read. A source that says that it does not belong to the number is asked again
 * under each other spelling that the name may have there: a point, a blank or an old code point is no other person. `idOf`: the
 * id of the first, the second … query. Never rejects: what keeps a grade from being known is an answer.
 */
export async function askGrade(
  source: CreditSource,
  query: Omit<CreditQuery, 'requestId'>,
  idOf: (place: number) => string = () => randomUUID(),
): Promise<AskedGrade> {
  const first = await askOnce(source, { ...query, requestId: idOf(0) })
  const queries = [first]
  if (first.answer.status !== 'MISMATCH') return { answer: first.answer, queries }
  for (const name of otherSpellings(query.subject.name)) {
    const requestId = idOf(queries.length)
    const again = await askOnce(source, { ...query, requestId, subject: { ...query.subject, name } })
    queries.push(again)
    if (again.answer.status === 'FOUND') return { answer: { ...again.answer, askedAs: 'otherSpelling' }, queries }
    if (again.answer.status === 'UNAVAILABLE') break
  }
  return { answer: first.answer, queries }
}

async function askOnce(source: CreditSource, query: CreditQuery): Promise<AskedOnce> {
  return { requestId: query.requestId, answer: await source.query(query) }
}
