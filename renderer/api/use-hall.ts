import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { client } from './client.ts'
import { currentOperator, onOperatorChange } from './session.ts'

/** This hall: names, operators, what an administrator should know. */
export function useHall() {
  return useQuery({ queryKey: ['info'], queryFn: () => client.system.info(), staleTime: Number.POSITIVE_INFINITY })
}

export function useOperatorId(): string {
  return useSyncExternalStore(onOperatorChange, currentOperator)
}
