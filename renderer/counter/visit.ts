import { useCallback, useRef, useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { WhoInput } from '../../electron/api/contract/cases.ts'
import type { UnfinishedCaseView } from '../../electron/api/contract/common.ts'
import type { ReadPerson } from '../../electron/api/contract/reader.ts'

export type AtCounter =
  | { readonly kind: 'card'; readonly person: ReadPerson }
  | {
      readonly kind: 'typed'
      readonly name: string
      readonly number: string
      readonly document: 'idCard' | 'travelDocument'
      readonly confirmed: boolean
      readonly shown: string
    }

export interface SecondEntry {
  readonly unfinished: readonly UnfinishedCaseView[]
  readonly anew: () => Promise<CaseView | undefined>
}

/** One person's stay. Everything of theirs on the screen has its key and goes with it. */
export interface Visit {
  readonly key: string
  readonly who: AtCounter | undefined
  readonly view: CaseView | undefined
  /** Their card was read while the previous person's case was still open. */
  readonly waiting: ReadPerson | undefined
  readonly second: SecondEntry | undefined
}

function visitOf(who: AtCounter | undefined): Visit {
  return { key: crypto.randomUUID(), who, view: undefined, waiting: undefined, second: undefined }
}

/** An answer may come after that of a later call: the case never goes back on the screen. */
export function laterOf(shown: CaseView | undefined, come: CaseView): CaseView {
  return shown?.caseId === come.caseId && shown.version > come.version ? shown : come
}

/** `now` is ahead of what is drawn. */
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
      if (now.current.key !== key) return
      const { view } = now.current
      put({ ...now.current, ...part, ...(part.view ? { view: laterOf(view, part.view) } : {}) })
    },
    [put],
  )
  return { visit, now, begin, change }
}

export function whoInput(who: AtCounter): WhoInput {
  if (who.kind === 'card') return { kind: 'card', readingId: who.person.readingId }
  const { shown: _, ...typed } = who
  return typed
}

/** Nothing is left to enter, to sign or to hand out. */
export function isDone(view: CaseView): boolean {
  return view.status !== 'draft' && view.status !== 'awaitingPerson' && view.toHandOut.length === 0
}
