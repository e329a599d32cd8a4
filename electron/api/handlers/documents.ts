import type { CaseId } from '../../cases/ids.ts'
import { noticeDocument } from '../../documents/notice.ts'
import { oneTimeNoticeDocument } from '../../documents/one-time-notice.ts'
import { promiseDocument } from '../../documents/promise.ts'
import { api, staffOf } from '../context.ts'

const DOCUMENTS = { promise: promiseDocument, notice: noticeDocument, oneTimeNotice: oneTimeNoticeDocument }

export const documents = {
  render: api.documents.render.handler(async ({ context, input }) => {
    const { parts } = context
    const { state } = await parts.desk.load(input.caseId as CaseId)
    return DOCUMENTS[input.kind]({
      state,
      hall: parts.config.hall,
      today: parts.desk.today,
      operator: staffOf(context).name,
      language: input.language,
    })
  }),
}
