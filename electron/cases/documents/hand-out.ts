import type { LocalDate } from '../../base/local-date.ts'
import type { CaseState } from '../model/state.ts'
import type { CaseDocument } from './case-document.ts'

/** Documents that are still to be handed out, the last of each kind, as long as they say what is so. */
export function toHandOut(state: CaseState): readonly CaseDocument[] {
  return state.documents.filter(
    (document, place) =>
      document.handOut !== undefined &&
      document.handOut.how === undefined &&
      state.documents.findLastIndex(({ kind }) => kind === document.kind) === place &&
      holds(document, state),
  )
}

function holds({ kind }: CaseDocument, { status, acceptance, promiseWithdrawal }: CaseState): boolean {
  switch (kind) {
    case 'notice':
      return acceptance !== undefined && status !== 'withdrawn'
    case 'oneTimeNotice':
      return status === 'noticed' && promiseWithdrawal === undefined
    case 'heldReceipt':
      return status === 'held'
    case 'curePromise':
      return status === 'accepted'
    default:
      return true
  }
}

/**
 * 待打印、待签: the day since which something of the case waits at its window for whoever stands there, a document or a promise
 * that was made out and not signed. Undefined when nothing does.
 */
export function waitsAtWindow(state: CaseState): LocalDate | undefined {
  const unsigned =
    state.status === 'draft' && state.promise && !state.promise.signed ? state.promise.preparedOn : undefined
  const days = toHandOut(state).flatMap(({ handOut }) => handOut?.since ?? [])
  return [...days, ...(unsigned ? [unsigned] : [])].sort()[0]
}
