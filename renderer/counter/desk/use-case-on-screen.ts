import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { onOperatorChange } from '../../app/session.ts'
import { caseCommands, caseLookups } from '../../data/cases.ts'
import { commandId, faultOf } from '../../data/client.ts'
import { useChanges } from '../../data/live.ts'
import { owedKey } from '../../data/people.ts'
import type { OnCase, Ticked } from '../counter-context.ts'
import { TicksNotRecorded } from '../ticks-not-recorded.ts'
import type { Stay } from './use-stay.ts'

export function useCaseOnScreen({ now, change, during, address }: Stay, present: string | undefined) {
  const ticked = useRef<Ticked>(undefined)
  const unsaved = useRef<string>(undefined)
  const queries = useQueryClient()
  const standing = useRef(present)
  standing.current = present

  const show = useCallback(
    (key: string, view: CaseView) => {
      change(key, { view })
      if (now.current.key === key) address(view.caseId)
      queries.invalidateQueries({ queryKey: owedKey }).catch(() => {})
      return view
    },
    [change, now, address, queries],
  )

  /** Unless the case has left the screen. */
  const refresh = useCallback(
    async (caseId: string) => {
      const fresh = await caseLookups.get(caseId)
      const { key, view } = now.current
      if (view?.caseId === caseId) change(key, { view: fresh })
    },
    [now, change],
  )

  useChanges(({ anything, cases }) => {
    const { view } = now.current
    if (view && (anything || (cases.get(view.caseId) ?? 0) > view.version)) refresh(view.caseId).catch(() => {})
  })

  // What may be done depends on who sits here.
  useEffect(
    () =>
      onOperatorChange(() => {
        const { view } = now.current
        if (view) refresh(view.caseId).catch(() => {})
      }),
    [now, refresh],
  )

  const onCase = useCallback(
    ({ caseId, version }: CaseView): OnCase => ({
      caseId,
      commandId: commandId(),
      expectedVersion: version,
      ...(standing.current === undefined ? {} : { present: standing.current }),
    }),
    [],
  )

  /** After a conflict the case is shown as it is now. */
  const onShown = useCallback(
    async <Result>(command: (on: OnCase) => Promise<Result>): Promise<Result | undefined> => {
      const { view } = now.current
      if (!view) return undefined
      try {
        return await command(onCase(view))
      } catch (failure) {
        if (faultOf(failure)?.code === 'K302') await refresh(view.caseId)
        throw failure
      }
    },
    [now, onCase, refresh],
  )

  const act = useCallback(
    (command: (on: OnCase) => Promise<CaseView>) =>
      during(async key => {
        const after = await onShown(command)
        return after && show(key, after)
      }),
    [during, onShown, show],
  )

  const recorded = useCallback(
    async (on: OnCase): Promise<OnCase> => {
      const { key, view } = now.current
      if (!view || !ticked.current || on.caseId !== view.caseId) return on
      const { caseId, looked } = ticked.current
      if (caseId !== view.caseId) return on
      const { missing, defects } = looked
      if (JSON.stringify([view.missing, view.defects]) === JSON.stringify([missing, defects])) return on
      return onCase(show(key, await caseCommands.checkMaterials({ ...on, missing, defects })))
    },
    [now, onCase, show],
  )

  /** Before the case leaves the screen. Ticks that cannot be recorded hold it once, until that has been read. */
  const save = useCallback(async () => {
    const { view } = now.current
    if (!view || !ticked.current?.begun) return
    const ticks = JSON.stringify(ticked.current)
    try {
      await recorded(onCase(view))
      unsaved.current = undefined
    } catch (cause) {
      if (ticks === unsaved.current) return
      unsaved.current = ticks
      throw new TicksNotRecorded({ cause })
    }
  }, [now, onCase, recorded])

  return { ticked, show, onCase, onShown, act, recorded, save }
}

export type CaseOnScreen = ReturnType<typeof useCaseOnScreen>
