import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { currentOperator, onOperatorChange } from '../app/session.ts'
import { onStoreFault } from './client.ts'
import { systemQueries } from './system.ts'

/** A page stays open for weeks; the day changes meanwhile and may become doubtful, and the hall may turn read-only. Milliseconds. */
const ASKED_AGAIN_MS = 60_000

/** This hall: names, operators, what an administrator should know. */
export function useHall() {
  return useQuery({
    ...systemQueries.info(),
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: ASKED_AGAIN_MS,
  })
}

export type HallInfo = NonNullable<ReturnType<typeof useHall>['data']>

/** Asks about the hall again as soon as a call says that something is wrong with its data. Once for a page. */
export function useHallFaults(refetch: () => unknown): void {
  useEffect(() => onStoreFault(() => void refetch()), [refetch])
}

export function useOperatorId(): string {
  return useSyncExternalStore(onOperatorChange, currentOperator)
}

/** What people call an operator; the id for one that the hall no longer has. */
export function useOperatorName(): (id: string) => string {
  const { data } = useHall()
  return id => data?.operators.find(candidate => candidate.id === id)?.name ?? id
}
