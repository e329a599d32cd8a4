import type { CaseId } from '../../cases/model/ids.ts'
import { historyOf } from '../../desk/cases/case-history.ts'
import { makeDocument } from '../../desk/documents/make-document.ts'
import { api, callerOf } from '../middleware/context.ts'
import { documentViews } from '../views/document-view.ts'

export const documents = {
  list: api.documents.list.handler(async ({ context, input }) => {
    const { parts } = context
    const caseId = input.caseId as CaseId
    const { state } = await parts.desk.load(caseId)
    return documentViews(parts, await historyOf(parts, caseId), state)
  }),
  render: api.documents.render.handler(call => {
    const { context, input } = call
    return makeDocument(context.parts, { ...input, caseId: input.caseId as CaseId }, callerOf(call))
  }),
}
