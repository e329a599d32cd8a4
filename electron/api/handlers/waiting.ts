import { requestText } from '../../cases/approval/request-text.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import { casesAwaitingPerson, casesWithStep } from '../../store/queries/cases.ts'
import { shownName } from '../../subjects/masking.ts'
import { MOST_WAITING } from '../contract/worklists.ts'
import { api, type HandlerContext } from '../middleware/context.ts'
import { actionsAbout, actionViews, only } from '../views/actions-view.ts'

export const waiting = {
  awaitingDecision: api.worklists.awaitingDecision.handler(async ({ context }) => {
    const { store, desk } = context.parts
    const ids = await casesAwaitingPerson(store.db, MOST_WAITING)
    const records = await Promise.all(ids.map(id => desk.load(id)))
    return Promise.all(
      inOrderOfAsking(records).map(async ({ record, asked, question }) => ({
        ...aboutCase(record),
        actions: only(await actionsFor(context, record), 'personDecides'),
        question: question.reason,
        askedBy: question.by,
        askedByName: operatorName(context.parts, question.by),
        askedAt: asked.at,
      })),
    )
  }),
  requests: api.worklists.requests.handler(async ({ context }) => {
    const { parts } = context
    const nameOf = (id: string) => operatorName(parts, id)
    const records = await casesWith(parts, 'answerRequest')
    const rows = records.map(async record => {
      const actions = await actionsFor(context, record)
      return record.state.requests.map(({ requestId, request, reason, by, on, answerBy }) => ({
        ...aboutCase(record),
        actions: only(actionsAbout(actions, { requestId }), 'answerApproval'),
        requestId,
        text: requestText(request, record.state),
        reason,
        by,
        byName: nameOf(by),
        on,
        answerBy: answerBy.date,
      }))
    })
    return (await Promise.all(rows)).flat()
  }),
  objections: api.worklists.objections.handler(async ({ context }) => {
    const records = await casesWith(context.parts, 'decideObjection')
    const rows = records.map(async record => {
      const actions = await actionsFor(context, record)
      return record.state.objections
        .filter(({ decided }) => !decided)
        .map(({ objectionId, about, reason, on, decideBy }) => ({
          ...aboutCase(record),
          actions: only(actionsAbout(actions, { objectionId }), 'decideObjection'),
          objectionId,
          about:
            about.kind === 'breach'
              ? { zh: `对履约记录 ${about.breachId}`, en: `to the record ${about.breachId}` }
              : { zh: '对受理决定', en: 'to the decision' },
          reason,
          on,
          decideBy: decideBy.date,
        }))
    })
    return (await Promise.all(rows)).flat()
  }),
}

/** By the asking event: the last change of a case may be another. */
function inOrderOfAsking(records: readonly CaseRecord[]) {
  return records
    .flatMap(record => {
      const { asked, state } = record
      return asked && state.question ? [{ record, asked, question: state.question }] : []
    })
    .sort((a, b) => (a.asked.at < b.asked.at ? -1 : 1))
}

async function casesWith({ store, desk }: HallParts, kind: string): Promise<CaseRecord[]> {
  const ids = await casesWithStep(store.db, kind, MOST_WAITING)
  return Promise.all(ids.map(id => desk.load(id)))
}

async function actionsFor({ parts, operator }: HandlerContext, record: CaseRecord) {
  return actionViews(parts, record, await parts.desk.facts(record.state, operator))
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
