import type { DocumentKind } from '../cases/document-kinds.ts'
import type { CaseId } from '../cases/ids.ts'
import { type Paper, paperFor } from '../cases/papers.ts'
import { DOCUMENT_NAMES } from '../documents/words.ts'
import { HallError } from '../errors/hall-error.ts'
import type { Caller } from './case-desk.ts'
import { historyOf, signatureOn, subjectAt } from './case-history.ts'
import { type HallParts, operatorName } from './parts.ts'
import { type DocumentForm, type RenderedPaper, renderPaper, textFor } from './render-paper.ts'

export interface DocumentRequest extends DocumentForm {
  readonly caseId: CaseId
  readonly kind: DocumentKind
  /** The version of the case that it speaks of; absent: the last of its kind. */
  readonly about?: number | undefined
}

/**
 * 制发文书: makes out a document, or prints again one that was made out before, which then says what it said. Throws K370 when
 * the case has led to no such document, K374 when the words of an old one are gone.
 */
export async function makeDocument(parts: HallParts, request: DocumentRequest, caller: Caller): Promise<RenderedPaper> {
  const { caseId, kind, about } = request
  const { state } = await parts.desk.load(caseId)
  const paper = paperFor(state, kind, about, parts.desk.today)
  if (!paper) throw new HallError('K370', DOCUMENT_NAMES[kind])
  const made = paper.issued ? paper : await issue(parts, request, paper, state.papers.includes(paper), caller)
  const history = await historyOf(parts, caseId)
  const signature = kind === 'promise' && made.issued ? signatureOn(history, made.issued.number) : undefined
  return renderPaper(parts, history, made, request, signature)
}

/** `known`: it belongs to an event; else it was asked for, and speaks of the case as it is. */
async function issue(
  parts: HallParts,
  { caseId, kind, language }: DocumentRequest,
  { about }: Paper,
  known: boolean,
  caller: Caller,
): Promise<Paper> {
  const { desk, config } = parts
  const history = await historyOf(parts, caseId)
  const subject = subjectAt(history, about)
  const doer = known ? history.events[about - 1]?.meta.operator : undefined
  const { state } = await desk.run(
    caseId,
    [
      {
        type: 'issueDocument',
        kind,
        ...(known ? { about } : {}),
        textVersion: textFor(parts, kind, subject).version,
        language,
        hall: config.hall,
        window: subject.state.owner.window,
        // What the system did by itself is told by whoever prints it.
        operator: doer === undefined || doer === 'system' ? caller.operator.name : operatorName(parts, doer),
      },
    ],
    caller,
  )
  const made = state.papers.findLast(paper => paper.kind === kind && paper.issued && (!known || paper.about === about))
  if (!made) throw new HallError('K370', DOCUMENT_NAMES[kind])
  return made
}
