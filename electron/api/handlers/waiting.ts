import { requestText } from '../../cases/approval/request-text.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { casesAwaitingPerson, casesWithStep } from '../../store/queries/cases.ts'
import { shownName } from '../../subjects/masking.ts'
import { api } from '../middleware/context.ts'

/** More than these are not worked through from a screen. */
const MOST_WAITING = 200

/** What waits for a supervisor's answer, with what an answer needs. */
export const waiting = {
  awaitingDecision: api.worklists.awaitingDecision.handler(async ({ context }) => {
    const { store, desk } = context.parts
    const ids = await casesAwaitingPerson(store.db, MOST_WAITING)
    const records = await Promise.all(ids.map(id => desk.load(id)))
    return inOrderOfAsking(records).map(({ state, asked, question }) => ({
      caseId: state.caseId,
      version: state.version,
      item: state.item.name,
      applicant: state.parties.applicant ? shownName(state.parties.applicant) : '',
      window: state.window,
      question: question.reason,
      askedBy: question.by,
      askedByName: operatorName(context.parts, question.by),
      askedAt: asked.at,
    }))
  }),
  requests: api.worklists.requests.handler(async ({ context }) => {
    const { parts } = context
    const nameOf = (id: string) => operatorName(parts, id)
    const records = await casesWith(parts, 'answerRequest')
    return records.flatMap(record =>
      record.state.requests.map(({ requestId, request, reason, by, on, answerBy }) => ({
        ...aboutCase(record),
        requestId,
        text: requestText(request, record.state),
        reason,
        by,
        byName: nameOf(by),
        on,
        answerBy: answerBy.date,
      })),
    )
  }),
  objections: api.worklists.objections.handler(async ({ context }) => {
    const records = await casesWith(context.parts, 'decideObjection')
    return records.flatMap(record =>
      record.state.objections
        .filter(({ decided }) => !decided)
        .map(({ objectionId, about, reason, on, decideBy }) => ({
          ...aboutCase(record),
          objectionId,
          about:
            about.kind === 'breach'
              ? { zh: `对履约记录 ${about.breachId}`, en: `to the record ${about.breachId}` }
              : { zh: '对受理决定', en: 'to the decision' },
          reason,
          on,
          decideBy: decideBy.date,
        })),
    )
  }),
}

/** Whoever touched a case since did not ask: it may have been given to somebody, or objected to. */
function inOrderOfAsking(records: readonly CaseRecord[]) {
  return records
    .flatMap(({ state, asked }) => (asked && state.question ? [{ state, asked, question: state.question }] : []))
    .sort((a, b) => (a.asked.at < b.asked.at ? -1 : 1))
}

/** Cases that wait for a step of that kind, the earliest first. */
async function casesWith({ store, desk }: HallParts, kind: string): Promise<CaseRecord[]> {
  const ids = await casesWithStep(store.db, kind, MOST_WAITING)
  return Promise.all(ids.map(id => desk.load(id)))
}

function aboutCase({ state }: CaseRecord) {
  return {
    caseId: state.caseId,
    version: state.version,
    ...(state.caseNumber === undefined ? {} : { caseNumber: state.caseNumber }),
    item: state.item.name,
    applicant: state.parties.applicant ? shownName(state.parties.applicant) : '',
    window: state.window,
  }
}
