import type { LocalDate } from '../../base/local-date.ts'
import { openFalsehood } from '../falsehood/falsehood.ts'
import type { CaseState } from '../model/state.ts'
import type { CaseDocument } from './case-document.ts'

/** The last document of each kind that waits to be handed out and is still true. */
export function toHandOut(state: CaseState): readonly CaseDocument[] {
  return state.documents.filter(
    (document, place) =>
      document.handOut !== undefined &&
      document.handOut.how === undefined &&
      state.documents.findLastIndex(({ kind }) => kind === document.kind) === place &&
      holds(document, state),
  )
}

function holds(
  { kind }: CaseDocument,
  { status, acceptance, promiseWithdrawal, notice, falsehood }: CaseState,
): boolean {
  switch (kind) {
    case 'notice':
      return acceptance !== undefined && status !== 'withdrawn'
    case 'oneTimeNotice':
      if (notice?.deemedOn) return status === 'accepted'
      return status === 'noticed' && promiseWithdrawal === undefined
    case 'heldReceipt':
      return status === 'held'
    case 'curePromise':
      return status === 'accepted'
    case 'priorNotice': {
      const open = openFalsehood({ falsehood })
      return open !== undefined && !open.delivered
    }
    default:
      return true
  }
}

/** 待打印、待签: since when a document or an unsigned promise waits at the window. */
export function waitsAtWindow(state: CaseState): LocalDate | undefined {
  const unsigned =
    state.status === 'draft' && state.promise && !state.promise.signed ? state.promise.preparedOn : undefined
  const days = toHandOut(state).flatMap(({ handOut }) => handOut?.since ?? [])
  return [...days, ...(unsigned ? [unsigned] : [])].sort()[0]
}
