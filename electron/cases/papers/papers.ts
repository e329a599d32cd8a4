import type { LocalDate } from '../../base/local-date.ts'
import type { CaseEvent } from '../events.ts'
import { descriptionOf } from '../explain.ts'
import type { MistakenDayUndone } from '../mistaken/events.ts'
import { isCitizens } from '../model/promised-material.ts'
import { type CaseState, hasEnded } from '../model/state.ts'
import { DOCUMENT_LETTERS, type DocumentKind } from './document-kinds.ts'
import type { DocumentHandedOut, DocumentIssued } from './events.ts'
import type { Paper } from './paper.ts'

/** Those that list everything of their kind: one that was never made out is replaced by the next. */
const CUMULATIVE: ReadonlySet<DocumentKind> = new Set([
  'promise',
  'supplyReceipt',
  'completionSlip',
  'overdueNotice',
  'rightsNotice',
])

/** 文书 that a case has led to, after one more event. Nothing is told in writing about a case without a number. */
export function papersAfter(after: CaseState, event: CaseEvent): readonly Paper[] {
  const { papers, version } = after
  if (event.type === 'DocumentIssued') return withIssued(papers, event)
  if (event.type === 'DocumentHandedOut') return withHandOut(papers, event)
  if (event.type === 'MistakenDayUndone') return corrected(after, event)
  const description = descriptionOf(event)
  const kind = after.caseNumber === undefined ? undefined : description.document?.(event)
  if (!kind) return after.promise ? papers : withoutUnissued(papers, 'promise')
  const rest = CUMULATIVE.has(kind) ? withoutUnissued(papers, kind) : papers
  const since = description.handOut?.(event)
  return [...rest, { kind, about: version, ...ownNumber(event), ...(since ? { handOut: { since } } : {}) }]
}

/** Nobody is told any more of what a wrong clock did; who has been told is told in writing that it does not count. */
function corrected({ papers, version, caseNumber }: CaseState, { undone }: MistakenDayUndone): readonly Paper[] {
  const versions = new Set(undone.map(entry => entry.version))
  const rest = papers.filter(paper => paper.issued || !versions.has(paper.about))
  // An entry that nobody came back for ended without a word to anybody.
  const toTell = undone.some(({ type }) => type !== 'DraftDiscarded')
  if (caseNumber === undefined || !toTell) return rest
  return [...withoutUnissued(rest, 'rightsNotice'), { kind: 'rightsNotice', about: version }]
}

/**
 * The document of a kind that can be made out today, or was: the one that speaks of version `about`, or the last one. Some
 * are made at any time somebody asks for them, and speak of the case as it is. Undefined when there is none.
 */
export function paperFor(
  state: CaseState,
  kind: DocumentKind,
  about: number | undefined,
  today: LocalDate,
): Paper | undefined {
  const ofKind = state.papers.filter(paper => paper.kind === kind)
  if (about !== undefined) return ofKind.find(paper => paper.about === about)
  const waiting = ofKind.findLast(paper => !paper.issued)
  if (waiting || !isOnRequest(state, kind)) return waiting ?? ofKind.at(-1)
  const current = ofKind.findLast(paper => paper.about === state.changedAt && isStillTrue(paper, today))
  return current ?? { kind, about: state.changedAt }
}

/** Documents that can be made whenever somebody asks for them. */
export function isOnRequest(state: CaseState, kind: DocumentKind): boolean {
  const { caseNumber, status } = state
  if (caseNumber === undefined) return false
  switch (kind) {
    case 'reminder':
      return status === 'accepted' && state.owed.some(owed => owed.status === 'owed' && isCitizens(owed))
    case 'authorityTemplate':
      return status !== 'handedOver' && !hasEnded(state)
    case 'rightsNotice':
      return status !== 'discarded'
    default:
      return false
  }
}

/** A reminder is of its day. */
function isStillTrue({ kind, issued }: Paper, today: LocalDate): boolean {
  return kind !== 'reminder' || issued?.on === today
}

/** Recorded with the document, so that every print has the same. */
export function documentNumber(state: CaseState, { kind, ownNumber: own }: Paper): string {
  const issued = state.papers.filter(paper => paper.kind === kind && paper.issued).length
  return own ?? `${state.caseNumber}-${DOCUMENT_LETTERS[kind]}${issued + 1}`
}

function withIssued(papers: readonly Paper[], event: DocumentIssued): readonly Paper[] {
  const { type: _, kind, about, ...issued } = event
  const known = papers.findIndex(paper => paper.kind === kind && paper.about === about && !paper.issued)
  if (known < 0) return [...papers, { kind, about, issued }]
  return papers.map((paper, index) => {
    if (index !== known) return paper
    // Of earlier releases nothing tells more than that it was made out.
    const handOut = paper.handOut && !issued.shown ? { handOut: { ...paper.handOut, how: 'printed' as const } } : {}
    return { ...paper, issued, ...handOut }
  })
}

function withHandOut(papers: readonly Paper[], { kind, about, how }: DocumentHandedOut): readonly Paper[] {
  return papers.map(paper =>
    paper.kind === kind && paper.about === about && paper.handOut
      ? { ...paper, handOut: { ...paper.handOut, how } }
      : paper,
  )
}

function withoutUnissued(papers: readonly Paper[], kind: DocumentKind): readonly Paper[] {
  const stale = papers.some(paper => paper.kind === kind && !paper.issued)
  return stale ? papers.filter(paper => paper.kind !== kind || paper.issued) : papers
}

function ownNumber(event: CaseEvent): Pick<Paper, 'ownNumber'> {
  return event.type === 'PromisePrepared' || event.type === 'CurePromised' ? { ownNumber: event.number } : {}
}
