import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { ApplicantInput, RelationView, WhoInput } from '../../electron/api/contract/cases.ts'
import type { ReaderView, ReadPerson } from '../../electron/api/contract/reader.ts'
import { client, commandId, faultOf } from '../api/client.ts'
import { useCaseChanges } from '../api/use-case-changes.ts'
import { useStream } from '../api/use-stream.ts'
import { useCall } from '../components/use-call.ts'

/** Who stands at the counter, before a case is opened. */
export type AtCounter =
  | { readonly kind: 'card'; readonly person: ReadPerson }
  | {
      readonly kind: 'typed'
      readonly name: string
      readonly number: string
      readonly document: 'idCard' | 'travelDocument'
      readonly confirmed: boolean
      /** The number, masked. */
      readonly shown: string
    }

function handlerOf(atCounter: AtCounter): WhoInput {
  if (atCounter.kind === 'card') return { kind: 'card', readId: atCounter.person.readId }
  const { shown: _, ...typed } = atCounter
  return typed
}

/** The common part of a command on the case as it is shown. */
export interface OnCase {
  readonly caseId: string
  readonly commandId: string
  readonly expectedVersion: number
}

/** What the QR code on our papers begins with; a scanner types the whole code. */
export const RECEIPT_PREFIX = /^RQ1:/i

/** A case that still belongs to the person before: a new card must not take its place. */
const UNFINISHED: readonly CaseView['status'][] = ['draft', 'awaitingPerson']

function isAnotherCard({ card }: ReaderView): boolean {
  return card.kind === 'present' || (card.kind === 'mustBeLifted' && card.fault !== undefined)
}

/** Everything that the counter page knows and does. */
export function useCounter() {
  const [reader, setReader] = useState<ReaderView>()
  const [atCounter, setAtCounter] = useState<AtCounter>()
  /** A card that was read while the case before was not finished. */
  const [waiting, setWaiting] = useState<ReadPerson>()
  const [view, setView] = useState<CaseView>()
  const shown = useRef<CaseView | undefined>(undefined)
  shown.current = view
  const lastRead = useRef<string | undefined>(undefined)
  /** Records what is ticked on the case that is shown and not recorded yet; set by whoever shows the ticks. */
  const unsaved = useRef<((on: OnCase) => Promise<CaseView>) | undefined>(undefined)
  const queries = useQueryClient()
  const { busy, error, run, dismiss } = useCall()

  const begin = useCallback((next: AtCounter | undefined) => {
    setAtCounter(next)
    setView(undefined)
    setWaiting(undefined)
  }, [])

  const cardWasRead = useCallback(
    (person: ReadPerson) => {
      if (lastRead.current === person.readId) return
      lastRead.current = person.readId
      const unfinished = shown.current && UNFINISHED.includes(shown.current.status)
      if (unfinished) setWaiting(person)
      else begin({ kind: 'card', person })
    },
    [begin],
  )

  const stream = useStream(
    signal => client.reader.watch(undefined, { signal }),
    next => {
      setReader(next)
      if (next.card.kind === 'read') cardWasRead(next.card.person)
      // Another card lies there, whether it can be read or not: no case is opened for the person before.
      else if (isAnotherCard(next) && !shown.current) begin(undefined)
    },
  )

  const show = useCallback(
    (next: CaseView | undefined) => {
      if (!next) return undefined
      setView(next)
      queries.invalidateQueries({ queryKey: ['owed'] }).catch(() => {})
      return next
    },
    [queries],
  )

  /** Unless the case has left the screen meanwhile. */
  const refresh = useCallback(async (caseId: string) => {
    const fresh = await client.cases.get({ caseId })
    if (shown.current?.caseId === caseId) setView(fresh)
  }, [])

  // Another counter, or a supervisor, may change the case that is shown.
  useCaseChanges(change => {
    const current = shown.current
    if (!current) return
    const news = change ? change.caseId === current.caseId && change.version > current.version : true
    if (news) refresh(current.caseId).catch(() => {})
  })

  /** Does something with the case that is shown. When somebody else was faster, the case is shown as it is now. */
  const act = useCallback(
    (command: (on: OnCase) => Promise<CaseView>) =>
      run(async () => {
        const current = shown.current
        if (!current) return undefined
        try {
          return show(
            await command({ caseId: current.caseId, commandId: commandId(), expectedVersion: current.version }),
          )
        } catch (failure) {
          if (faultOf(failure)?.code === 'K302') await refresh(current.caseId)
          throw failure
        }
      }),
    [run, show, refresh],
  )

  /** Opens a case for the person at the counter and asks for the grade at once. */
  const open = useCallback(
    (itemCode: string, applicant: ApplicantInput, relation?: RelationView) =>
      run(async () => {
        if (!atCounter) return
        const handler = handlerOf(atCounter)
        const caseId = crypto.randomUUID()
        const opened = await client.cases.open({
          caseId,
          commandId: commandId(),
          itemCode,
          handler,
          applicant,
          relation,
        })
        show(opened)
        show(await client.cases.queryCredit({ caseId, commandId: commandId(), expectedVersion: opened.version }))
      }),
    [atCounter, run, show],
  )

  /** Before the case leaves the screen. */
  const save = useCallback(async () => {
    const current = shown.current
    const record = unsaved.current
    unsaved.current = undefined
    if (!current || !record) return
    await record({ caseId: current.caseId, commandId: commandId(), expectedVersion: current.version })
  }, [])

  const load = useCallback(
    (find: () => Promise<CaseView>) =>
      run(async () => {
        await save()
        setWaiting(undefined)
        return show(await find())
      }),
    [run, show, save],
  )

  /** A case by its number, as typed or as the code on a notice has it. */
  const find = useCallback(
    (text: string) => load(() => client.cases.find({ caseNumber: text.trim().replace(RECEIPT_PREFIX, '') })),
    [load],
  )

  const next = useCallback(
    () =>
      run(async () => {
        await save()
        begin(waiting ? { kind: 'card', person: waiting } : undefined)
      }),
    [run, save, begin, waiting],
  )

  return {
    reader,
    connected: stream.connected,
    atCounter,
    begin,
    waiting,
    view,
    act,
    open,
    load,
    find,
    next,
    unsaved,
    busy,
    error,
    dismiss,
  }
}

export type Counter = ReturnType<typeof useCounter>
