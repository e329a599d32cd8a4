import { randomUUID } from 'node:crypto'
import { yearOf } from '../../calendar/local-date.ts'
import { eraseSubjects } from '../../desk/erase-subject.ts'
import { erasurePreview } from '../../desk/erasure-preview.ts'
import { findSubjects, type SubjectAsked } from '../../desk/find-subject.ts'
import { operatorName } from '../../desk/parts.ts'
import { purge } from '../../desk/purge.ts'
import { purgeReport } from '../../desk/purge-report.ts'
import { subjectEvents } from '../../desk/subject-events.ts'
import { HallError } from '../../errors/hall-error.ts'
import { lastPurgeableYear, PERSONAL_KINDS, RETENTION_BASIS } from '../../subjects/retention.ts'
import { type ApiContext, adminOf, api, callerOf, staffOf } from '../context.ts'
import { trustRecordView } from '../views/trust-view.ts'

/** Somebody whom the hall knows. Throws A564 for anybody else. */
async function knownSubjects(context: ApiContext, asked: SubjectAsked) {
  const subjects = await findSubjects(context.parts, asked, callerOf(context, randomUUID()))
  if (subjects.length === 0) throw new HallError('A564')
  return subjects
}

export const subjects = {
  trustRecord: api.subjects.trustRecord.handler(async ({ context, input }) => {
    staffOf(context)
    const [subject] = await findSubjects(context.parts, input.asked, callerOf(context, randomUUID()))
    return trustRecordView(context.parts, subject)
  }),
  retention: api.subjects.retention.handler(({ context }) => {
    staffOf(context)
    const { config, desk } = context.parts
    return PERSONAL_KINDS.map(kind => ({
      kind,
      years: config.retention[kind],
      upTo: lastPurgeableYear(kind, config.retention, yearOf(desk.today)),
      basis: RETENTION_BASIS[kind],
    }))
  }),
  erasurePreview: api.subjects.erasurePreview.handler(async ({ context, input }) => {
    adminOf(context)
    const { who, cases, open, data } = await erasurePreview(context.parts, await knownSubjects(context, input.asked))
    return {
      cases,
      data: [...data],
      ...(who ? { who } : {}),
      open: open.map(({ caseNumber, ...row }) => (caseNumber === undefined ? row : { ...row, caseNumber })),
    }
  }),
  erase: api.subjects.erase.handler(async ({ context, input }) => {
    adminOf(context)
    const subjects = await knownSubjects(context, input.asked)
    return { ...(await eraseSubjects(context.parts, subjects, input.reason, callerOf(context, randomUUID()))) }
  }),
  purge: api.subjects.purge.handler(async ({ context, input }) => {
    adminOf(context)
    return [...(await purge(context.parts, callerOf(context, randomUUID()), input.dryRun))]
  }),
  destructions: api.subjects.destructions.handler(async ({ context }) => {
    adminOf(context)
    const { parts } = context
    const events = await subjectEvents(parts.store)
    return events.toReversed().map(({ number, at, by, event }) => ({
      number,
      at,
      byName: operatorName(parts, by),
      ...(event.type === 'DataPurged' ? { kinds: event.kinds.map(kind => ({ ...kind })) } : { reason: event.reason }),
    }))
  }),
  purgeReport: api.subjects.purgeReport.handler(({ context, input }) => {
    adminOf(context)
    return purgeReport(context.parts, input.number, input.format, input.language)
  }),
}
