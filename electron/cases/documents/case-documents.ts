import type { LocalDate } from '../../base/local-date.ts'
import { isArchived } from '../archiving/archiving.ts'
import type { CaseEvent } from '../events.ts'
import { descriptionOf } from '../explain.ts'
import type { MistakenDayUndone } from '../mistaken/events.ts'
import { isOwedByCitizen } from '../model/promised-material.ts'
import { type CaseState, hasEnded } from '../model/state.ts'
import { isUnrepaired } from '../trust/breaches.ts'
import type { CaseDocument } from './case-document.ts'
import { DOCUMENT_LETTERS, type DocumentKind } from './document-kinds.ts'
import type { DocumentHandedOut, DocumentIssued } from './events.ts'
import { PROMISE_KINDS } from './promise-documents.ts'

/** Each of these lists everything of its kind, so a new one replaces one that was never made out. */
const CUMULATIVE: ReadonlySet<DocumentKind> = new Set([
  'promise',
  'supplyReceipt',
  'completionSlip',
  'overdueNotice',
  'rightsNotice',
  'custodyList',
  'collectionNotice',
])

/** 文书 of a case after one more event. A case without a number has none. */
export function documentsAfter(after: CaseState, event: CaseEvent): readonly CaseDocument[] {
  const { documents, version } = after
  if (event.type === 'DocumentIssued') return withIssued(documents, event)
  if (event.type === 'DocumentHandedOut') return withHandOut(documents, event)
  if (event.type === 'MistakenDayUndone') return corrected(after, event)
  const description = descriptionOf(event)
  const kinds = after.caseNumber === undefined ? [] : kindsOf(event)
  if (kinds.length === 0) return after.promise ? documents : withoutPromise(documents)
  const replaced = event.type === 'PromisePrepared' ? withoutPromise(documents) : documents
  const rest = kinds.filter(kind => CUMULATIVE.has(kind)).reduce(withoutUnissued, replaced)
  const since = description.handOut?.(event)
  const made = kinds.map((kind, index) => ({
    kind,
    about: version,
    ...(index === 0 ? ownNumber(event) : {}),
    ...(since ? { handOut: { since } } : {}),
  }))
  return [...rest, ...made]
}

function kindsOf(event: CaseEvent): readonly DocumentKind[] {
  const { document, documents } = descriptionOf(event)
  const kind = document?.(event)
  return documents?.(event) ?? (kind ? [kind] : [])
}

function withoutPromise(documents: readonly CaseDocument[]): readonly CaseDocument[] {
  return PROMISE_KINDS.reduce<readonly CaseDocument[]>(withoutUnissued, documents)
}

/** Drops unissued documents of wrong days; a rights notice tells the applicant the rest. */
function corrected(
  { documents, version, caseNumber }: CaseState,
  { undone }: MistakenDayUndone,
): readonly CaseDocument[] {
  const versions = new Set(undone.map(entry => entry.version))
  const rest = documents.filter(document => document.issued || !versions.has(document.about))
  // An expired draft was never told to the applicant.
  const toTell = undone.some(({ type }) => type !== 'DraftDiscarded')
  if (caseNumber === undefined || !toTell) return rest
  return [...withoutUnissued(rest, 'rightsNotice'), { kind: 'rightsNotice', about: version }]
}

/** The document about version `about`, or the last of its kind; some kinds are made on request at any time. */
export function documentFor(
  state: CaseState,
  kind: DocumentKind,
  about: number | undefined,
  today: LocalDate,
): CaseDocument | undefined {
  const ofKind = state.documents.filter(document => document.kind === kind)
  if (about !== undefined) return ofKind.find(document => document.about === about)
  const waiting = ofKind.findLast(document => !document.issued)
  if (waiting || !isOnRequest(state, kind)) return waiting ?? ofKind.at(-1)
  const current = ofKind.findLast(document => document.about === state.changedAt && isStillTrue(document, today))
  return current ?? { kind, about: state.changedAt }
}

export function isOnRequest(state: CaseState, kind: DocumentKind): boolean {
  const { caseNumber, status } = state
  if (caseNumber === undefined || isArchived(state)) return false
  switch (kind) {
    case 'reminder':
      return status === 'accepted' && state.owed.some(owed => owed.status === 'owed' && isOwedByCitizen(owed))
    case 'authorityTemplate':
      return status !== 'handedOver' && !hasEnded(state)
    case 'rightsNotice':
      return status !== 'discarded'
    case 'privacyNotice':
      return true
    case 'custodyList':
      return state.papers.length + state.papersReturned.length > 0
    case 'repairPromise':
      return state.breaches.some(isUnrepaired)
    default:
      return false
  }
}

function isStillTrue({ kind, issued }: CaseDocument, today: LocalDate): boolean {
  return kind !== 'reminder' || issued?.on === today
}

/** Recorded once, so that every print shows the same number. */
export function documentNumber(state: CaseState, { kind, ownNumber: own }: CaseDocument): string {
  const issued = state.documents.filter(document => document.kind === kind && document.issued).length
  return own ?? `${state.caseNumber}-${DOCUMENT_LETTERS[kind]}${issued + 1}`
}

function withIssued(documents: readonly CaseDocument[], event: DocumentIssued): readonly CaseDocument[] {
  const { type: _, kind, about, ...issued } = event
  const known = documents.findIndex(document => document.kind === kind && document.about === about && !document.issued)
  if (known < 0) return [...documents, { kind, about, issued }]
  return documents.map((document, index) => {
    if (index !== known) return document
    // Earlier releases recorded only that a document was made out.
    const handOut =
      document.handOut && !issued.shown ? { handOut: { ...document.handOut, how: 'printed' as const } } : {}
    return { ...document, issued, ...handOut }
  })
}

function withHandOut(
  documents: readonly CaseDocument[],
  { kind, about, how }: DocumentHandedOut,
): readonly CaseDocument[] {
  return documents.map(document =>
    document.kind === kind && document.about === about && document.handOut
      ? { ...document, handOut: { ...document.handOut, how } }
      : document,
  )
}

function withoutUnissued(documents: readonly CaseDocument[], kind: DocumentKind): readonly CaseDocument[] {
  const stale = documents.some(document => document.kind === kind && !document.issued)
  return stale ? documents.filter(document => document.kind !== kind || document.issued) : documents
}

function ownNumber(event: CaseEvent): Pick<CaseDocument, 'ownNumber'> {
  return event.type === 'PromisePrepared' || event.type === 'CurePromised' ? { ownNumber: event.number } : {}
}
