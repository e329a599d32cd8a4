import { isArchived } from '../../cases/archiving/archiving.ts'
import type { CaseDocument } from '../../cases/documents/case-document.ts'
import { documentFor, isOnRequest } from '../../cases/documents/case-documents.ts'
import { DOCUMENT_KINDS } from '../../cases/documents/document-kinds.ts'
import type { CaseState } from '../../cases/model/state.ts'
import type { CaseHistory } from '../../desk/cases/case-history.ts'
import { documentTitle } from '../../desk/documents/render-issued.ts'
import type { HallParts } from '../../desk/parts.ts'
import { DEFINITIONS } from '../../documents/kinds.ts'
import type { DocumentView } from '../contract/documents.ts'

/** Due first, then issued, the last first, then what can be requested. */
export function documentViews(parts: HallParts, history: CaseHistory, state: CaseState): DocumentView[] {
  const due = state.documents.filter(({ kind, issued }) => !issued && (kind === 'archiveList' || !isArchived(state)))
  const issued = state.documents.filter(document => document.issued).toReversed()
  const onRequest = DOCUMENT_KINDS.flatMap(kind => {
    if (!isOnRequest(state, kind)) return []
    const document = documentFor(state, kind, undefined, parts.desk.today)
    return document && !state.documents.includes(document) ? [document] : []
  })
  return [
    ...due.map(document => ({ ...view(parts, history, document), state: 'due' as const, about: document.about })),
    ...issued.map(document => ({ ...view(parts, history, document), state: 'issued' as const, about: document.about })),
    ...onRequest.map(document => ({ ...view(parts, history, document), state: 'onRequest' as const })),
  ]
}

function view(parts: HallParts, history: CaseHistory, document: CaseDocument): Omit<DocumentView, 'state' | 'about'> {
  const { copies, archive } = DEFINITIONS[document.kind]
  const { issued } = document
  return {
    kind: document.kind,
    title: documentTitle(parts, history, document),
    copies: copies?.length ?? 1,
    ...(archive === undefined ? {} : { archive }),
    ...(issued
      ? { number: issued.number, on: issued.on, textVersion: issued.textVersion, language: issued.language }
      : {}),
  }
}
