import { skipToken } from '@tanstack/react-query'
import type { TypedKind } from '../../electron/api/contract/people.ts'
import { client } from './client.ts'
import { orpc } from './orpc.ts'

const { people } = orpc

export const peopleQueries = {
  owedOfReading: (readingId: string) => people.owedOfReading.queryOptions({ input: { readingId } }),
  roleInCase: (readingId: string, caseId: string) => people.roleInCase.queryOptions({ input: { readingId, caseId } }),
  checkNumber: (kind: TypedKind | undefined, number: string) =>
    people.checkNumber.queryOptions({ input: kind ? { kind, number } : skipToken }),
  why: (readingId: string, caseId: string) => people.why.queryOptions({ input: { readingId, caseId } }),
}

export type PersonMatters = Awaited<ReturnType<typeof client.people.owedOfReading>>

/** A new case changes it. */
export const owedKey = people.owedOfReading.key()

export const peopleCalls = {
  checkNumber: client.people.checkNumber,
  readNotice: client.people.readNotice,
  roleInCase: client.people.roleInCase,
  unmask: client.people.unmask,
}
