import { yearOf } from '../../base/local-date.ts'
import { once } from '../../desk/once.ts'
import { operatorName } from '../../desk/operator-name.ts'
import { eraseSubjects } from '../../desk/people/erase-subject.ts'
import { erasurePreview } from '../../desk/people/erasure-preview.ts'
import { findSubjects, type SubjectAsked } from '../../desk/people/find-subject.ts'
import { purge } from '../../desk/people/purge.ts'
import { purgeReport } from '../../desk/people/purge-report.ts'
import { subjectEvents } from '../../desk/people/subject-events.ts'
import { HallError } from '../../errors/hall-error.ts'
import { lastPurgeableYear, PERSONAL_KINDS, RETENTION_BASIS } from '../../subjects/retention.ts'
import { api, type Call, callerOf } from '../middleware/context.ts'
import { trustRecordView } from '../views/trust-view.ts'

/** Throws A564 for a person the hall does not know. */
async function knownSubjects(call: Call, asked: SubjectAsked) {
  // Audited as a look-up of its own, whatever follows.
  const subjects = await findSubjects(call.context.parts, asked, callerOf(call, {}))
  if (subjects.length === 0) throw new HallError('A564')
  return subjects
}

export const subjects = {
  trustRecord: api.subjects.trustRecord.handler(async call => {
    const { parts } = call.context
    return trustRecordView(parts, await findSubjects(parts, call.input.asked, callerOf(call)))
  }),
  retention: api.subjects.retention.handler(({ context }) => {
    const { config, desk } = context.parts
    return PERSONAL_KINDS.map(kind => ({
      kind,
      years: config.retention[kind],
      upTo: lastPurgeableYear(kind, config.retention, yearOf(desk.today)),
      basis: RETENTION_BASIS[kind],
    }))
  }),
  erasurePreview: api.subjects.erasurePreview.handler(async call => {
    const subjects = await knownSubjects(call, call.input.asked)
    const { who, cases, open, data } = await erasurePreview(call.context.parts, subjects)
    return {
      cases,
      data: [...data],
      ...(who ? { who } : {}),
      open: open.map(({ caseNumber, ...row }) => (caseNumber === undefined ? row : { ...row, caseNumber })),
    }
  }),
  erase: api.subjects.erase.handler(async call => {
    const { parts } = call.context
    const { asked, reason } = call.input
    const caller = callerOf(call)
    const work = async () => eraseSubjects(parts, await knownSubjects(call, asked), reason, caller)
    return { ...(await once(parts, caller, 'subjects', work)) }
  }),
  purge: api.subjects.purge.handler(async call => {
    const { parts } = call.context
    const { dryRun } = call.input
    const caller = callerOf(call)
    if (dryRun) return [...(await purge(parts, caller, true))]
    const work = async () => {
      parts.time.requireSure()
      return purge(parts, caller, false)
    }
    return [...(await once(parts, caller, 'subjects', work))]
  }),
  destructions: api.subjects.destructions.handler(async ({ context }) => {
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
    return purgeReport(context.parts, input.number, input.format, input.language)
  }),
}
