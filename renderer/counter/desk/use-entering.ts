import { useCallback } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { ApplicantInput } from '../../../electron/api/contract/cases.ts'
import type { RelationView } from '../../../electron/api/contract/common.ts'
import { caseCommands } from '../../data/cases.ts'
import { commandId, faultOf } from '../../data/client.ts'
import type { OnCase } from '../counter-context.ts'
import { whoInput } from '../visit.ts'
import type { CaseOnScreen } from './use-case-on-screen.ts'
import type { Stay } from './use-stay.ts'

export function useEntering({ now, change, during }: Stay, { show, onShown }: CaseOnScreen) {
  /** Offers an unfinished entry of the same matter instead. */
  const enter = useCallback(
    (make: (another: boolean) => Promise<CaseView | undefined>) =>
      during(async key => {
        const entered = await make(false).catch((failure: unknown) => {
          const unfinished = faultOf(failure)?.unfinished
          if (!unfinished) throw failure
          change(key, { second: { unfinished, anew: () => make(true) } })
          return undefined
        })
        return entered && show(key, entered)
      }),
    [during, show, change],
  )

  const open = useCallback(
    (itemCode: string, applicant: ApplicantInput, relation?: RelationView) => {
      const { who } = now.current
      const caseId = crypto.randomUUID()
      return enter(async another => {
        if (!who) return undefined
        return caseCommands.open({
          caseId,
          commandId: commandId(),
          itemCode,
          handler: whoInput(who),
          applicant,
          relation,
          another,
        })
      })
    },
    [now, enter],
  )

  const correct = useCallback(
    (command: (on: OnCase & { readonly another: boolean }) => Promise<CaseView>) =>
      enter(another => onShown(on => command({ ...on, another }))),
    [enter, onShown],
  )

  return { enter, open, correct }
}
