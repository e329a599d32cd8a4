import type { CaseState } from '../../cases/model/state.ts'
import { DOCUMENT_KINDS } from '../../cases/papers/document-kinds.ts'
import type { Paper } from '../../cases/papers/paper.ts'
import { isOnRequest, paperFor } from '../../cases/papers/papers.ts'
import type { CaseHistory } from '../../desk/cases/case-history.ts'
import { paperTitle } from '../../desk/documents/render-paper.ts'
import type { HallParts } from '../../desk/parts.ts'
import { DEFINITIONS } from '../../documents/kinds.ts'
import type { DocumentView } from '../contract/documents.ts'

/** What is to be told in writing first, then what was made out, the last first, then what can be asked for. */
export function documentViews(parts: HallParts, history: CaseHistory, state: CaseState): DocumentView[] {
  const due = state.papers.filter(({ issued }) => !issued)
  const issued = state.papers.filter(paper => paper.issued).toReversed()
  const onRequest = DOCUMENT_KINDS.flatMap(kind => {
    if (!isOnRequest(state, kind)) return []
    const paper = paperFor(state, kind, undefined, parts.desk.today)
    return paper && !state.papers.includes(paper) ? [paper] : []
  })
  return [
    ...due.map(paper => ({ ...view(parts, history, paper), state: 'due' as const, about: paper.about })),
    ...issued.map(paper => ({ ...view(parts, history, paper), state: 'issued' as const, about: paper.about })),
    ...onRequest.map(paper => ({ ...view(parts, history, paper), state: 'onRequest' as const })),
  ]
}

function view(parts: HallParts, history: CaseHistory, paper: Paper): Omit<DocumentView, 'state' | 'about'> {
  const { copies, archive } = DEFINITIONS[paper.kind]
  const { issued } = paper
  return {
    kind: paper.kind,
    title: paperTitle(parts, history, paper),
    copies: copies?.length ?? 1,
    ...(archive === undefined ? {} : { archive }),
    ...(issued
      ? { number: issued.number, on: issued.on, textVersion: issued.textVersion, language: issued.language }
      : {}),
  }
}
