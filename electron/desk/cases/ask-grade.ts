import { randomUUID } from 'node:crypto'
import type { CreditAnswer } from '../../cases/model/credit-answer.ts'
import type { CreditQuery, CreditSource } from '../../credit/source.ts'
import { otherSpellings } from '../../subjects/name/compare-names.ts'

export interface AskedOnce {
  readonly requestId: string
  readonly answer: CreditAnswer
}

export interface AskedGrade {
  readonly answer: CreditAnswer
  readonly queries: readonly AskedOnce[]
}

/** A source that rejects the name is asked again under its other spellings. `idOf`: id of the n-th query. Never rejects. */
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
