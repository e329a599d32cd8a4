import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { ApplicantInput, RelationView } from '../../electron/api/contract/cases.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import type { ReaderView, ReadPerson } from '../../electron/api/contract/reader.ts'
import { onOperatorChange } from '../app/session.ts'
import { client, commandId, faultOf } from '../data/client.ts'
import { useCall } from '../data/use-call.ts'
import { useCaseChanges } from '../data/use-case-changes.ts'
import { useStream } from '../data/use-stream.ts'
import { isOverlayOpen } from '../ui/use-hotkeys.ts'
import { type AtCounter, isDone, useVisit, whoInput } from './visit.ts'

/** The common part of a command on the case as it is shown. */
export interface OnCase {
  readonly caseId: string
  readonly commandId: string
  readonly expectedVersion: number
  /** The card of whoever stands there, for what is done in a party's name. */
  readonly present?: string
}

function isAnotherCard({ card }: ReaderView): boolean {
  return card.kind === 'present' || (card.kind === 'mustBeLifted' && card.fault !== undefined)
}

/** Everything that the counter page knows and does. */
export function useCounter() {
  const [reader, setReader] = useState<ReaderView>()
  const { visit, now, begin: beginVisit, change } = useVisit()
  const lastRead = useRef<string>(undefined)
  /** Records what is ticked on the case that is shown and not recorded yet; set by whoever shows the ticks. */
  const unsaved = useRef<((on: OnCase) => Promise<CaseView>) | undefined>(undefined)
  const queries = useQueryClient()
  const { busy, error, run, isRunning, settled, dismiss, tell } = useCall()

  /** The card that lies there, read. */
  const lying = reader?.card.kind === 'read' ? reader.card.person : undefined
  const owner = visit.who?.kind === 'card' ? visit.who.person : undefined
  const present = useRef<string>(undefined)
  present.current = (lying ?? owner)?.readId

  const begin = useCallback(
    (who: AtCounter | undefined) => {
      beginVisit(who)
      dismiss()
    },
    [beginVisit, dismiss],
  )

  /** A call for whoever is here: what it comes to is nobody else's. */
  const during = useCallback(
    <Result>(call: (key: string) => Promise<Result>): Promise<Result | undefined> => {
      const { key } = now.current
      return run(async () => {
        try {
          return await call(key)
        } catch (failure) {
          if (now.current.key === key) throw failure
          return undefined
        }
      })
    },
    [run, now],
  )

  /** A party's card joins the case; anybody else's takes its place once nothing of it is left to do, and waits till then. */
  const receive = useCallback(
    async (person: ReadPerson) => {
      const asked = now.current.view?.caseId
      const role =
        asked === undefined
          ? undefined
          : await client.people.roleInCase({ readId: person.readId, caseId: asked }).catch(() => undefined)
      if (lastRead.current !== person.readId) return
      const { key, view } = now.current
      if (view && view.caseId === asked && role && role.roles.length > 0) {
        change(key, { who: { kind: 'card', person }, waiting: undefined })
      } else if (isRunning() || (view && (!isDone(view) || isOverlayOpen()))) {
        change(key, { waiting: person })
      } else {
        begin({ kind: 'card', person })
      }
    },
    [now, change, begin, isRunning],
  )

  const stream = useStream(
    signal => client.reader.watch(undefined, { signal }),
    next => {
      setReader(next)
      if (next.card.kind === 'read') {
        const { person } = next.card
        if (lastRead.current === person.readId) return
        lastRead.current = person.readId
        receive(person).catch(() => {})
      } else if (isAnotherCard(next) && !now.current.view && !isRunning()) {
        // Whether it can be read or not: no case is opened for the person before.
        begin(undefined)
      }
    },
  )

  const show = useCallback(
    (key: string, view: CaseView) => {
      change(key, { view })
      queries.invalidateQueries({ queryKey: ['owed'] }).catch(() => {})
      return view
    },
    [change, queries],
  )

  /** Unless the case has left the screen meanwhile, or is newer there. */
  const refresh = useCallback(
    async (caseId: string) => {
      const fresh = await client.cases.get({ caseId })
      const { key, view } = now.current
      if (view?.caseId === caseId && view.version <= fresh.version) change(key, { view: fresh })
    },
    [now, change],
  )

  // Another counter, or a supervisor, may change the case that is shown.
  useCaseChanges(news => {
    const { view } = now.current
    if (!view) return
    const concerns = news ? news.caseId === view.caseId && news.version > view.version : true
    if (concerns) refresh(view.caseId).catch(() => {})
  })

  // What may be done is what this person may do: whoever sits down next is asked for anew.
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
      ...(present.current === undefined ? {} : { present: present.current }),
    }),
    [],
  )

  /** On the case that is shown. When somebody else was faster, it is shown as it is now. */
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

  /** Does something with the case that is shown. */
  const act = useCallback(
    (command: (on: OnCase) => Promise<CaseView>) =>
      during(async key => {
        const after = await onShown(command)
        return after && show(key, after)
      }),
    [during, onShown, show],
  )

  /** Enters a matter and asks for the grade at once; an entry of it that is not finished is offered instead. */
  const enter = useCallback(
    (make: (another: boolean) => Promise<CaseView | undefined>) =>
      during(async key => {
        const entered = await make(false).catch((failure: unknown) => {
          const unfinished = faultOf(failure)?.unfinished
          if (!unfinished) throw failure
          change(key, { second: { unfinished, anew: () => make(true) } })
          return undefined
        })
        if (!entered) return undefined
        show(key, entered)
        try {
          return show(key, await client.cases.queryCredit(onCase(entered)))
        } catch (failure) {
          tell(failure)
          return entered
        }
      }),
    [during, show, change, onCase, tell],
  )

  const open = useCallback(
    (itemCode: string, applicant: ApplicantInput, relation?: RelationView) => {
      const { who } = now.current
      const caseId = crypto.randomUUID()
      return enter(async another => {
        if (!who) return undefined
        return client.cases.open({
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

  /** Puts the entry that is shown right: another item, or another applicant. */
  const correct = useCallback(
    (command: (on: OnCase & { readonly another: boolean }) => Promise<CaseView>) =>
      enter(another => onShown(on => command({ ...on, another }))),
    [enter, onShown],
  )

  /** Before the case leaves the screen. */
  const save = useCallback(async () => {
    const { view } = now.current
    const record = unsaved.current
    unsaved.current = undefined
    if (view && record) await record(onCase(view))
  }, [now, onCase])

  const load = useCallback(
    (find: () => Promise<CaseView>) =>
      during(async key => {
        await save()
        const found = show(key, await find())
        change(key, { second: undefined })
        return found
      }).then(found => {
        // The case may be theirs.
        const { waiting } = now.current
        if (found && waiting) receive(waiting).catch(() => {})
        return found
      }),
    [during, show, save, change, now, receive],
  )

  /** A case by its number, as typed or as the code on a notice has it. */
  const find = useCallback((text: string) => load(() => client.cases.find({ caseNumber: text })), [load])

  /** Decides what the entry that is not finished is to be: gone on with, or left beside a new one. */
  const settleSecond = useCallback(
    (way: { readonly goOnWith: string } | 'anew' | 'neither') => {
      const { key, second } = now.current
      if (way === 'neither' || !second) return Promise.resolve(change(key, { second: undefined }))
      if (way !== 'anew') return load(() => client.cases.get({ caseId: way.goOnWith }))
      change(key, { second: undefined })
      return enter(second.anew)
    },
    [now, change, load, enter],
  )

  /** A document was printed. What cannot be recorded stays among what waits at the window. */
  const handedOut = useCallback(
    async (caseId: string, kind: DocumentKind, about: number | undefined) => {
      const { key } = now.current
      const command = { caseId, commandId: commandId(), kind, how: 'printed' as const }
      const after = await client.cases.handOutDocument(about === undefined ? command : { ...command, about })
      if (now.current.view?.caseId === caseId) change(key, { view: after })
    },
    [now, change],
  )

  /** What is under way is finished first; then whoever waits is next, or nobody. */
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

  return {
    reader,
    connected: stream.connected,
    /** What everything that belongs to whoever is here hangs on. */
    visit: visit.key,
    atCounter: visit.who,
    /** Whose card was read last, as far as this visit goes: whoever stands there now. */
    standing: lying ?? visit.waiting ?? owner,
    lying,
    begin,
    waiting: visit.waiting,
    second: visit.second,
    settleSecond,
    view: visit.view,
    act,
    open,
    correct,
    load,
    find,
    next,
    handedOut,
    unsaved,
    busy,
    error,
    dismiss,
  }
}

export type Counter = ReturnType<typeof useCounter>
