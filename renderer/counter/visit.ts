import { useCallback, useRef, useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { WhoInput } from '../../electron/api/contract/cases.ts'
import type { UnfinishedCaseView } from '../../electron/api/contract/common.ts'
import type { ReadPerson } from '../../electron/api/contract/reader.ts'

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

/** An entry of the same matter is not finished yet: it is gone on with, or `anew` makes another one beside it. */
export interface SecondEntry {
  readonly unfinished: readonly UnfinishedCaseView[]
  readonly anew: () => Promise<CaseView | undefined>
}

/** One person's stay at the counter. What is on the screen of theirs hangs on its key and goes with it. */
export interface Visit {
  readonly key: string
  readonly who: AtCounter | undefined
  readonly view: CaseView | undefined
  /** Somebody whose card was read while the case of the person before keeps its place. */
  readonly waiting: ReadPerson | undefined
  readonly second: SecondEntry | undefined
}

function visitOf(who: AtCounter | undefined): Visit {
  return { key: crypto.randomUUID(), who, view: undefined, waiting: undefined, second: undefined }
}

/** The visit that is on the screen; `now` is what it is at this moment, whatever is drawn already. */
export function useVisit() {
  const [visit, draw] = useState<Visit>(() => visitOf(undefined))
  const now = useRef(visit)
  const put = useCallback((next: Visit) => {
    now.current = next
    draw(next)
  }, [])
  const begin = useCallback(
    (who: AtCounter | undefined) => {
      put(visitOf(who))
      window.scrollTo(0, 0)
    },
    [put],
  )
  /** Does nothing once somebody else is here. */
  const change = useCallback(
    (key: string, part: Partial<Visit>) => {
      if (now.current.key === key) put({ ...now.current, ...part })
    },
    [put],
  )
  return { visit, now, begin, change }
}

export function whoInput(who: AtCounter): WhoInput {
  if (who.kind === 'card') return { kind: 'card', readId: who.person.readId }
  const { shown: _, ...typed } = who
  return typed
}

/** What the page is left with once a case is done with: nothing to enter, to sign or to hand out. */
export function isDone(view: CaseView): boolean {
  return view.status !== 'draft' && view.status !== 'awaitingPerson' && view.toHandOut.length === 0
}
