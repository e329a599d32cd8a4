import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { currentOperator, onOperatorChange } from '../app/session.ts'
import { onStoreFault } from './client.ts'
import { systemQueries } from './system.ts'

/** ms. A page stays open for weeks. */
const ASKED_AGAIN_MS = 60_000

export function useHall() {
  return useQuery({
    ...systemQueries.info(),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ASKED_AGAIN_MS,
  })
}

export type HallInfo = NonNullable<ReturnType<typeof useHall>['data']>

export function useHallFaults(refetch: () => unknown): void {
  useEffect(() => onStoreFault(() => void refetch()), [refetch])
}

export function useOperatorId(): string {
  return useSyncExternalStore(onOperatorChange, currentOperator)
}

export function useOperatorName(): (id: string) => string {
  const { data } = useHall()
  return id => data?.operators.find(candidate => candidate.id === id)?.name ?? id
}
