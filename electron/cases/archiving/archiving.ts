import type { Bilingual } from '../../base/bilingual.ts'
import { addDays, type LocalDate, laterOf, localDate, yearOf } from '../../base/local-date.ts'
import { DOCUMENT_NAMES } from '../documents/document-kinds.ts'
import { toHandOut } from '../documents/hand-out.ts'
import type { CaseState } from '../model/state.ts'
import { isUnrepaired } from '../trust/breaches.ts'

/** 已归档. */
export function isArchived({ archive }: Pick<CaseState, 'archive'>): boolean {
  return archive !== undefined && archive.opened === undefined
}

/**
 * By the end of June of the year after the end; not while somebody may still object to a breach or repair it. Undefined
 * while the case goes on, once it is archived, and where no application was made.
 */
export function archiveBy(state: CaseState): LocalDate | undefined {
  const end = state.closing ?? state.withdrawal
  const ended = state.status === 'closed' || state.status === 'withdrawn'
  if (!ended || !end || state.caseNumber === undefined || isArchived(state)) return undefined
  const counted = state.breaches.filter(isUnrepaired).map(({ until }) => addDays(until, 1))
  return counted.reduce(laterOf, localDate(`${yearOf(end.on) + 1}-06-30`))
}

/** What must be done before, beside the steps of the case. */
export function keepsOpen(state: CaseState, today: LocalDate): readonly Bilingual[] {
  const papers = toHandOut(state).map(({ kind }) => DOCUMENT_NAMES[kind])
  const orders = state.supervisions.filter(({ answered }) => !answered).map(({ number }) => ORDER(number))
  const counts = state.breaches.filter(breach => isUnrepaired(breach) && breach.until >= today)
  return [...papers, ...orders, ...counts.map(({ until }) => BREACH(until))]
}

const ORDER = (number: string): Bilingual => ({ zh: `督办 ${number} 待反馈`, en: `order ${number} to be answered` })

const BREACH = (until: LocalDate): Bilingual => ({
  zh: `未履约记录计入至 ${until}，当事人仍可提出异议、申请修复`,
  en: `a breach counts until ${until}: the party may still object or repair it`,
})
