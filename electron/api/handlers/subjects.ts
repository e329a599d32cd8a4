import { randomUUID } from 'node:crypto'
import type { CaseId, SubjectId } from '../../cases/ids.ts'
import type { Party } from '../../catalogue/model/item.ts'
import { audited } from '../../desk/audited.ts'
import { eraseSubject } from '../../desk/erase-subject.ts'
import { purge } from '../../desk/purge.ts'
import { HallError } from '../../errors/hall-error.ts'
import { type TrustEntry, trustRecordOf } from '../../subjects/trust-record.ts'
import { type ApiContext, adminOf, api, callerOf, staffOf } from '../context.ts'
import type { TrustRecordView } from '../contract/subjects.ts'

async function subjectOf({ parts }: ApiContext, caseId: string, party: Party): Promise<SubjectId> {
  const { state } = await parts.desk.load(caseId as CaseId)
  const facts = state.parties[party]
  if (!facts) throw new HallError('K307')
  return facts.subjectId
}

export const subjects = {
  trustRecord: api.subjects.trustRecord.handler(async ({ context, input }) => {
    staffOf(context)
    const { parts } = context
    const subject = await subjectOf(context, input.caseId, input.party)
    await audited(parts, callerOf(context, randomUUID()), [{ type: 'PersonLookedUp', subject, how: 'case' }])
    const { cureBackOn, entries, ...figures } = await trustRecordOf(
      parts.store.db,
      subject,
      parts.desk.today,
      parts.desk.rules,
    )
    return { ...figures, ...(cureBackOn ? { cureBackOn } : {}), entries: entries.map(entryView) }
  }),
  erase: api.subjects.erase.handler(async ({ context, input }) => {
    adminOf(context)
    const subject = await subjectOf(context, input.caseId, input.party)
    await eraseSubject(context.parts, subject, input.reason, callerOf(context, randomUUID()))
    return { erased: true as const }
  }),
  purge: api.subjects.purge.handler(async ({ context, input }) => {
    adminOf(context)
    return [...(await purge(context.parts, callerOf(context, randomUUID()), input.dryRun))]
  }),
}

function entryView(entry: TrustEntry): TrustRecordView['entries'][number] {
  return {
    caseId: entry.case_id,
    caseNumber: entry.case_number,
    material: { zh: entry.material_zh, en: entry.material_en },
    outcome: entry.outcome,
    on: entry.on,
    disputed: entry.disputed,
    counts: entry.counts,
    ...(entry.breach_id === null ? {} : { breachId: entry.breach_id }),
    ...(entry.until === null ? {} : { until: entry.until }),
    ...(entry.repaired_on === null ? {} : { repairedOn: entry.repaired_on }),
    ...(entry.struck_on === null ? {} : { struckOn: entry.struck_on }),
  }
}
