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
  why: (readId: string, caseId: string) => people.why.queryOptions({ input: { readId, caseId } }),
}

/** A new case changes it. */
export const owedKey = people.owedByReader.key()

export const peopleCalls = {
  checkNumber: client.people.checkNumber,
  roleInCase: client.people.roleInCase,
  unmask: client.people.unmask,
}
