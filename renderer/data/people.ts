import { skipToken } from '@tanstack/react-query'
import type { TypedKind } from '../../electron/api/contract/people.ts'
import { client } from './client.ts'
import { orpc } from './orpc.ts'

const { people } = orpc

export const peopleQueries = {
  owedByReader: (readId: string) => people.owedByReader.queryOptions({ input: { readId } }),
  roleInCase: (readId: string, caseId: string) => people.roleInCase.queryOptions({ input: { readId, caseId } }),
  checkNumber: (kind: TypedKind | undefined, number: string) =>
    people.checkNumber.queryOptions({ input: kind ? { kind, number } : skipToken }),
  /** For the citizen whose card lies at the terminal. */
  why: (readId: string, caseId: string) => people.why.queryOptions({ input: { readId, caseId } }),
}

/** What somebody owes: a new case of theirs changes it. */
export const owedKey = people.owedByReader.key()

/** Asked once, at a moment of its own; `unmask` is recorded. */
export const peopleCalls = {
  checkNumber: client.people.checkNumber,
  roleInCase: client.people.roleInCase,
  unmask: client.people.unmask,
}
