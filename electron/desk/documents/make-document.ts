import type { CaseCommand } from '../../cases/commands.ts'
import type { CaseDocument } from '../../cases/documents/case-document.ts'
import { documentFor } from '../../cases/documents/case-documents.ts'
import type { DocumentKind } from '../../cases/documents/document-kinds.ts'
import { DOCUMENT_NAMES } from '../../cases/documents/document-kinds.ts'
import type { CaseId } from '../../cases/model/ids.ts'
import { HallError } from '../../errors/hall-error.ts'
import type { AuditEntry } from '../../store/audit.ts'
import type { HallStep } from '../../store/hall-data.ts'
import { audited, auditWithin, subjectsOf } from '../audited.ts'
import type { Caller } from '../cases/case-desk.ts'
import { historyOf, subjectAt } from '../cases/case-history.ts'
import { operatorName } from '../operator-name.ts'
import type { HallParts } from '../parts.ts'
import { privacyTerms } from './privacy-notice.ts'
import { type DocumentForm, LAYOUT, type RenderedDocument, renderIssued, signedOn, textFor } from './render-issued.ts'

export interface DocumentRequest extends DocumentForm {
  readonly caseId: CaseId
  readonly kind: DocumentKind
  /** Version of the case; absent: the last of its kind. */
  readonly about?: number | undefined
}

/** 制发文书. Throws K370 when the case has no such document, K374 when the words of an old one are gone. */
export async function makeDocument(
  parts: HallParts,
  request: DocumentRequest,
  caller: Caller,
): Promise<RenderedDocument> {
  const { caseId, kind } = request
  const { state } = await parts.desk.load(caseId)
  const again = await issuedBy(parts, request, caller)
  const document = documentFor(state, kind, again ?? request.about, parts.desk.today)
  if (!document) throw new HallError('K370', DOCUMENT_NAMES[kind])
  const entries = subjectsOf(state).map(subject => ({ type: 'DocumentRendered', subject, document: kind }) as const)
  if (document.issued && again === undefined) await audited(parts, caller, entries, caseId)
  const made = document.issued
    ? document
    : await issue(parts, request, document, state.documents.includes(document), caller, entries)
  const history = await historyOf(parts, caseId)
  return renderIssued(parts, history, made, request, signedOn(history, made))
}

async function issuedBy(parts: HallParts, { caseId, kind }: DocumentRequest, caller: Caller) {
  if (!(await parts.desk.repeated(caseId, caller))) return undefined
  for (const { event, meta } of (await historyOf(parts, caseId)).events) {
    if (meta.command === caller.commandId && event.type === 'DocumentIssued' && event.kind === kind) return event.about
  }
  return undefined
}

/** `known`: it belongs to an event; otherwise it shows the case as it is. */
async function issue(
  parts: HallParts,
  { caseId, kind, language }: DocumentRequest,
  { about }: CaseDocument,
  known: boolean,
  caller: Caller,
  audit: readonly AuditEntry[],
): Promise<CaseDocument> {
  const { desk, config, catalogue } = parts
  const history = await historyOf(parts, caseId)
  const subject = subjectAt(history, about)
  const doer = known ? history.events[about - 1]?.meta.operator : undefined
  const { item, owner } = subject.state
  // The court may have changed since the case was opened.
  const organ = catalogue.find(item.code, desk.today)?.organ ?? item.organ
  const command: CaseCommand = {
    type: 'issueDocument',
    kind,
    ...(known ? { about } : {}),
    textVersion: textFor(parts, kind, subject, desk.rules.noticeVersion).version,
    language,
    hall: config.hall,
    layout: LAYOUT,
    ...(organ ? { organ } : {}),
    ...(kind === 'privacyNotice' ? { privacy: privacyTerms(parts, organ) } : {}),
    window: owner.window,
    operator: doer === undefined || doer === 'system' ? caller.operator.name : operatorName(parts, doer),
  }
  const step = async (trx: HallStep) => {
    await auditWithin(trx, parts, caller, audit)
    return [command]
  }
  const { state } = await desk.run(caseId, step, caller)
  const made = state.documents.findLast(
    document => document.kind === kind && document.issued && (!known || document.about === about),
  )
  if (!made) throw new HallError('K370', DOCUMENT_NAMES[kind])
  return made
}
