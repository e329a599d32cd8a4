import { randomUUID } from 'node:crypto'
import type { CaseId } from '../../cases/ids.ts'
import { PARTIES } from '../../catalogue/model/item.ts'
import { operatorName } from '../../desk/parts.ts'
import { metaOf } from '../../desk/query-credit.ts'
import { noticeDocument } from '../../documents/notice.ts'
import { oneTimeNoticeDocument } from '../../documents/one-time-notice.ts'
import { promiseDocument } from '../../documents/promise.ts'
import { recordAudit } from '../../store/audit.ts'
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
    // Recorded before it is handed out: it names people in the clear.
    const meta = metaOf(parts, callerOf(context, randomUUID()))
    await parts.store.transaction(async trx => {
      for (const subject of new Set(PARTIES.map(party => state.parties[party]?.subjectId))) {
        if (!subject) continue
        await recordAudit(trx, parts.store.keys, { type: 'DocumentRendered', subject, document: input.kind }, meta)
      }
    })
    return document
  }),
}
