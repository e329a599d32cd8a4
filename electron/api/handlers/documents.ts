import { randomUUID } from 'node:crypto'
import type { CaseId } from '../../cases/ids.ts'
import { audited, subjectsOf } from '../../desk/audited.ts'
import { historyOf } from '../../desk/case-history.ts'
import { makeDocument } from '../../desk/make-document.ts'
import { api, callerOf, staffOf } from '../context.ts'
import { documentViews } from '../views/document-view.ts'

export const documents = {
  list: api.documents.list.handler(async ({ context, input }) => {
    staffOf(context)
    const { parts } = context
    const caseId = input.caseId as CaseId
    const { state } = await parts.desk.load(caseId)
    return documentViews(parts, await historyOf(parts, caseId), state)
  }),
  render: api.documents.render.handler(async ({ context, input }) => {
    staffOf(context)
    const { parts } = context
    const caller = callerOf(context, randomUUID())
    const document = await makeDocument(parts, { ...input, caseId: input.caseId as CaseId }, caller)
    const { state } = await parts.desk.load(input.caseId as CaseId)
    // It names people in the clear.
    const entries = subjectsOf(state).map(
      subject => ({ type: 'DocumentRendered', subject, document: input.kind }) as const,
    )
    await audited(parts, caller, entries)
    return document
  }),
}
