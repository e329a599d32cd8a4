import { useQuery } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import { currentOperator, onOperatorChange } from '../app/session.ts'
import { client, onStoreFault } from './client.ts'

/** A page stays open for weeks; the day changes meanwhile and may become doubtful, and the hall may turn read-only. Milliseconds. */
const ASKED_AGAIN_MS = 60_000

/** This hall: names, operators, what an administrator should know. */
export function useHall() {
  return useQuery({
    queryKey: ['info'],
    queryFn: () => client.system.info(),
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

/** Who sits at this screen; undefined until the hall is known. */
export function useOperator(): OperatorView | undefined {
  const { data } = useHall()
  const id = useOperatorId()
  return data?.operators.find(candidate => candidate.id === id)
}

/** What people call an operator; the id for one that the hall no longer has. */
export function useOperatorName(): (id: string) => string {
  const { data } = useHall()
  return id => data?.operators.find(candidate => candidate.id === id)?.name ?? id
}
