import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { client } from './client.ts'
import { currentOperator, onOperatorChange } from './session.ts'

/** A page stays open for weeks; what an administrator should know changes with the day. Milliseconds. */
const ASKED_AGAIN_MS = 600_000

/** This hall: names, operators, what an administrator should know. */
export function useHall() {
  return useQuery({
    queryKey: ['info'],
    queryFn: () => client.system.info(),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ASKED_AGAIN_MS,
  })
}

export function useOperatorId(): string {
  return useSyncExternalStore(onOperatorChange, currentOperator)
}
