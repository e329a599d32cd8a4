import { useCallback, useRef } from 'react'
import { useCall } from '../../data/use-call.ts'
import { useCaseAddress } from '../use-case-address.ts'
import { type AtCounter, useVisit } from '../visit.ts'

export function useStay() {
  const { visit, now, begin: beginVisit, change } = useVisit()
  const call = useCall()
  const { run, dismiss } = call
  const came = useRef<(caseId: string | undefined) => unknown>(undefined)
  const address = useCaseAddress(caseId => came.current?.(caseId))

  const begin = useCallback(
    (who: AtCounter | undefined) => {
      beginVisit(who)
      dismiss()
      address(undefined)
    },
    [beginVisit, dismiss, address],
  )

  /** A call for whoever is here: its failure is shown to nobody else. */
  const during = useCallback(
    <Result>(make: (key: string) => Promise<Result>): Promise<Result | undefined> => {
      const { key } = now.current
      return run(async () => {
        try {
          return await make(key)
        } catch (failure) {
          if (now.current.key === key) throw failure
          return undefined
        }
      })
    },
    [run, now],
  )

  return { visit, now, change, begin, during, call, came, address }
}

export type Stay = ReturnType<typeof useStay>
