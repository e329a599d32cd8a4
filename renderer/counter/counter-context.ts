import { createContext, type RefObject, useContext } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { ApplicantInput } from '../../electron/api/contract/cases.ts'
import type { RelationView } from '../../electron/api/contract/common.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import type { ReaderView, ReadPerson } from '../../electron/api/contract/reader.ts'
import type { Looked } from '../data/cases.ts'
import type { AtCounter, SecondEntry } from './visit.ts'

export interface OnCase {
  readonly caseId: string
  readonly commandId: string
  readonly expectedVersion: number
  /** The card of whoever stands there, for acts in a party's name. */
  readonly present?: string
}

export interface Reading {
  readonly reader: ReaderView | undefined
  readonly connected: boolean
  /** The card on the reader, once read. */
  readonly lying: ReadPerson | undefined
}

export interface Visitor {
  /** Key of everything that belongs to the person who is here. */
  readonly visit: string
  readonly atCounter: AtCounter | undefined
  /** Whose card was read last during this visit. */
  readonly standing: ReadPerson | undefined
  readonly waiting: ReadPerson | undefined
  readonly second: SecondEntry | undefined
  begin(who: AtCounter | undefined): void
  settleSecond(way: { readonly goOnWith: string } | 'anew' | 'neither'): Promise<unknown>
  next(): Promise<void>
}

export interface Ticked {
  readonly caseId: string
  readonly looked: Looked
  /** Somebody has begun to tick. */
  readonly begun: boolean
}

export interface ShownCase {
  readonly view: CaseView | undefined
  /** By the ticks on the screen. */
  readonly ticked: RefObject<Ticked | undefined>
}

/** Always the same functions, so that whoever only acts is never redrawn. */
export interface CaseActs {
  act(command: (on: OnCase) => Promise<CaseView>): Promise<CaseView | undefined>
  /** Records the ticks that the case does not have yet; the case is then shown with them. */
  recorded(on: OnCase): Promise<OnCase>
  open(itemCode: string, applicant: ApplicantInput, relation?: RelationView): Promise<CaseView | undefined>
  correct(command: (on: OnCase & { readonly another: boolean }) => Promise<CaseView>): Promise<CaseView | undefined>
  load(find: () => Promise<CaseView>): Promise<CaseView | undefined>
  find(text: string): Promise<CaseView | undefined>
  /** What cannot be recorded stays in the tray. */
  handedOut(caseId: string, kind: DocumentKind, about: number | undefined): Promise<void>
}

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
