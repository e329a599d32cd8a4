import { createContext, type RefObject, useContext } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { ApplicantInput, RelationView } from '../../electron/api/contract/cases.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import type { ReaderView, ReadPerson } from '../../electron/api/contract/reader.ts'
import type { AtCounter, SecondEntry } from './visit.ts'

/** The common part of a command on the case as it is shown. */
export interface OnCase {
  readonly caseId: string
  readonly commandId: string
  readonly expectedVersion: number
  /** The card of whoever stands there, for what is done in a party's name. */
  readonly present?: string
}

/** The reader, as it is now. */
export interface Reading {
  readonly reader: ReaderView | undefined
  readonly connected: boolean
  /** The card that lies there, read. */
  readonly lying: ReadPerson | undefined
}

/** Who is here, and who waits. */
export interface Visitor {
  /** What everything that belongs to whoever is here hangs on. */
  readonly visit: string
  readonly atCounter: AtCounter | undefined
  /** Whose card was read last, as far as this visit goes: whoever stands there now. */
  readonly standing: ReadPerson | undefined
  readonly waiting: ReadPerson | undefined
  readonly second: SecondEntry | undefined
  begin(who: AtCounter | undefined): void
  settleSecond(way: { readonly goOnWith: string } | 'anew' | 'neither'): Promise<unknown>
  next(): Promise<void>
}

export interface ShownCase {
  readonly view: CaseView | undefined
  /** Records what is ticked on the case that is shown and not recorded yet; set by whoever shows the ticks. */
  readonly unsaved: RefObject<((on: OnCase) => Promise<CaseView>) | undefined>
}

/** What can be done with a case. Always the same functions: whoever only acts is drawn anew by nothing. */
export interface CaseActs {
  /** Does something with the case that is shown. */
  act(command: (on: OnCase) => Promise<CaseView>): Promise<CaseView | undefined>
  open(itemCode: string, applicant: ApplicantInput, relation?: RelationView): Promise<CaseView | undefined>
  /** Puts the entry that is shown right: another item, or another applicant. */
  correct(command: (on: OnCase & { readonly another: boolean }) => Promise<CaseView>): Promise<CaseView | undefined>
  load(find: () => Promise<CaseView>): Promise<CaseView | undefined>
  /** A case by its number, as typed or as the code on a notice has it. */
  find(text: string): Promise<CaseView | undefined>
  /** A document was printed. What cannot be recorded stays among what waits at the window. */
  handedOut(caseId: string, kind: DocumentKind, about: number | undefined): Promise<void>
}

/** The call that is under way, or what the last one failed with. */
export interface CounterCall {
  readonly busy: boolean
  readonly error: unknown
  dismiss(): void
}

export const ReadingContext = createContext<Reading | undefined>(undefined)
export const VisitorContext = createContext<Visitor | undefined>(undefined)
export const ShownCaseContext = createContext<ShownCase | undefined>(undefined)
export const CaseActsContext = createContext<CaseActs | undefined>(undefined)
export const CounterCallContext = createContext<CounterCall | undefined>(undefined)

function within<Value>(value: Value | undefined): Value {
  if (!value) throw new Error('outside the counter')
  return value
}

export const useReading = () => within(useContext(ReadingContext))
export const useVisitor = () => within(useContext(VisitorContext))
export const useShownCase = () => within(useContext(ShownCaseContext))
export const useCaseActs = () => within(useContext(CaseActsContext))
export const useCounterCall = () => within(useContext(CounterCallContext))
