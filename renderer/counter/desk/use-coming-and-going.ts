import { useCallback } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { DocumentKind } from '../../../electron/api/contract/documents.ts'
import type { ReadPerson } from '../../../electron/api/contract/reader.ts'
import { caseCommands, caseLookups } from '../../data/cases.ts'
import { commandId } from '../../data/client.ts'
import type { CaseOnScreen } from './use-case-on-screen.ts'
import type { Stay } from './use-stay.ts'

interface Parts {
  readonly stay: Stay
  readonly screen: Pick<CaseOnScreen, 'show' | 'save'>
  readonly enter: (make: (another: boolean) => Promise<CaseView | undefined>) => Promise<CaseView | undefined>
  readonly receive: (person: ReadPerson) => Promise<void>
}

export function useComingAndGoing({ stay, screen: { show, save }, enter, receive }: Parts) {
  const { now, change, begin, during, came, address } = stay
  const { run, settled } = stay.call

  const load = useCallback(
    (find: () => Promise<CaseView>) =>
      during(async key => {
        await save()
        const found = show(key, await find())
        change(key, { second: undefined })
        return found
      }).then(found => {
        // The case may be theirs.
        const { waiting, view } = now.current
        if (waiting && (found || !view)) receive(waiting).catch(() => {})
        return found
      }),
    [during, show, save, change, now, receive],
  )

  const find = useCallback((text: string) => load(() => caseLookups.find(text)), [load])

  const settleSecond = useCallback(
    (way: { readonly goOnWith: string } | 'anew' | 'neither') => {
      const { key, second } = now.current
      if (way === 'neither' || !second) return Promise.resolve(change(key, { second: undefined }))
      if (way !== 'anew') return load(() => caseLookups.get(way.goOnWith))
      change(key, { second: undefined })
      return enter(second.anew)
    },
    [now, change, load, enter],
  )

  const handedOut = useCallback(
    async (caseId: string, kind: DocumentKind, about: number | undefined) => {
      const { key } = now.current
      const command = { caseId, commandId: commandId(), kind, how: 'printed' as const }
      const after = await caseCommands.handOutDocument(about === undefined ? command : { ...command, about })
      if (now.current.view?.caseId === caseId) change(key, { view: after })
    },
    [now, change],
  )

  /** Waits for the call under way; then the next person is here, or nobody. */
  const next = useCallback(async () => {
    const { key } = now.current
    await settled()
    if (now.current.key !== key) return
    await run(async () => {
      await save()
      const { waiting } = now.current
      begin(waiting ? { kind: 'card', person: waiting } : undefined)
    })
  }, [now, settled, run, save, begin])

  /** Called when the address changes. A case that cannot be left stays, with its address. */
  came.current = async caseId => {
    const { key } = now.current
    await settled()
    if (now.current.key !== key || now.current.view?.caseId === caseId) return
    if (caseId) await load(() => caseLookups.get(caseId))
    else {
      await run(async () => {
        await save()
        const { waiting } = now.current
        if (waiting) begin({ kind: 'card', person: waiting })
        else change(key, { view: undefined, second: undefined })
      })
    }
    const { view } = now.current
    if (view) address(view.caseId)
  }

  return { load, find, settleSecond, handedOut, next }
}
