import { randomUUID } from 'node:crypto'
import type { CaseId } from '../../cases/ids.ts'
import { audited, subjectsOf } from '../../desk/audited.ts'
import { operatorName } from '../../desk/parts.ts'
import { noticeDocument } from '../../documents/notice.ts'
import { oneTimeNoticeDocument } from '../../documents/one-time-notice.ts'
import { promiseDocument } from '../../documents/promise.ts'
import { api, callerOf, staffOf } from '../context.ts'

const DOCUMENTS = { promise: promiseDocument, notice: noticeDocument, oneTimeNotice: oneTimeNoticeDocument }

export const documents = {
  render: api.documents.render.handler(async ({ context, input }) => {
    staffOf(context)
    const { parts } = context
    const { state, accepted } = await parts.desk.load(input.caseId as CaseId)
    const issuer = input.kind === 'oneTimeNotice' ? state.notice?.by : accepted?.operator
    const document = await DOCUMENTS[input.kind]({
      state,
      hall: parts.config.hall,
      operator: issuer === undefined ? '' : operatorName(parts, issuer),
      language: input.language,
    })
    // It names people in the clear.
    const entries = subjectsOf(state).map(
      subject => ({ type: 'DocumentRendered', subject, document: input.kind }) as const,
    )
    await audited(parts, callerOf(context, randomUUID()), entries)
    return document
  }),
}
