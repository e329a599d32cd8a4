import type { CaseEvent } from '../../cases/events.ts'
import { titleOf } from '../../cases/explain.ts'
import { assess } from '../../cases/gates/evaluate.ts'
import type { Operator } from '../../cases/model/facts.ts'
import type { Rules } from '../../cases/model/rules.ts'
import { isNotAccepted } from '../../cases/model/statuses.ts'
import { explainCourse } from '../../cases/why/course.ts'
import type { Explanation } from '../../cases/why/explanation.ts'
import { ROUTES } from '../../cases/why/remedies.ts'
import {
  type DecidingEvent,
  explainEvent,
  explainNow,
  explainPlainly,
  routesFor,
  toBring,
} from '../../cases/why/why.ts'
import { operatorName } from '../../desk/operator-name.ts'
import type { HallParts } from '../../desk/parts.ts'
import type { CaseRecord } from '../../store/case-record.ts'
import type { RecordedEvent } from '../../store/case-store.ts'
import type { ExplanationView, PlainExplanationView, WhyView } from '../contract/why.ts'
import { gateView, inputView } from './gate-view.ts'

interface Explained {
  /** The newest first, `now` before the recorded ones. */
  readonly explanations: readonly ExplanationView[]
  readonly last: Explanation
  readonly events: readonly CaseEvent[]
}

export async function whyView(parts: HallParts, record: CaseRecord, operator: Operator): Promise<WhyView> {
  const { state } = record
  const { item, situation } = state
  const { today } = parts.desk
  const why = await explained(parts, record, operator)
  const { explanations, last } = why
  const chosen = item.situations.find(({ id }) => id === situation)
  const thisYear = Number(today.slice(0, 4))
  return {
    caseId: state.caseId,
    item: { code: item.code, version: item.version, name: item.name, basis: item.basis },
    asOf: today,
    calendar: [thisYear, thisYear + 1].map(year => ({ year, published: parts.calendar.isPublished(year) })),
    explanations: [...explanations],
    bring: [...toBring(state)],
    routes: routesFor(last.gates, state).map(id => ROUTES[id]),
    plain: plainView(record, why),
    ...(chosen ? { situation: chosen.name } : {}),
  }
}

/** For the citizen: without grades and without other people's words. */
export async function plainWhyView(
  parts: HallParts,
  record: CaseRecord,
  operator: Operator,
): Promise<PlainExplanationView> {
  return plainView(record, await explained(parts, record, operator))
}

function plainView({ state }: CaseRecord, { last, events }: Explained): PlainExplanationView {
  const { headline, reasons, bring, routes, since } = explainPlainly(state, last, events)
  return {
    item: state.item.name,
    headline,
    reasons: [...reasons],
    bring: [...bring],
    routes: [...routes],
    since: [...since],
    ...(state.caseNumber === undefined ? {} : { caseNumber: state.caseNumber }),
  }
}

async function explained(parts: HallParts, { state }: CaseRecord, operator: Operator): Promise<Explained> {
  const { store, desk } = parts
  const now = explainNow(assess(state, await desk.facts(state, operator)), desk.rules)
  const history = await store.cases.history(store.db, state.caseId)
  const events = history.map(({ event }) => event)
  const nameOf = (id: string) => operatorName(parts, id)
  const course = new Map(
    explainCourse(state.caseId, history, parts.config.rules, nameOf).map(({ recorded, explanation }) => [
      recorded,
      explanation,
    ]),
  )
  const views = history.toReversed().flatMap(recorded => {
    const { event, meta } = recorded
    const explanation = isDeciding(recorded) ? explainEvent(recorded.event) : course.get(recorded)
    return explanation
      ? [
          {
            ...explanationView(event.type, titleOf(event.type), explanation, desk.rules.schemes),
            at: meta.at,
            by: nameOf(meta.operator),
          },
        ]
      : []
  })
  const newest = history.findLast(isDeciding)
  if (isNotAccepted(state.status)) {
    const title = { zh: '目前的情况', en: 'As it stands now' }
    return { explanations: [explanationView('now', title, now, desk.rules.schemes), ...views], last: now, events }
  }
  // Nothing was decided before it ended: its present state no longer matters.
  return { explanations: views, last: newest ? explainEvent(newest.event) : now, events }
}

function isDeciding(recorded: RecordedEvent): recorded is RecordedEvent & { readonly event: DecidingEvent } {
  return 'gates' in recorded.event
}

function explanationView(
  event: string,
  title: ExplanationView['title'],
  of: Explanation,
  schemes: Rules['schemes'],
): ExplanationView {
  const { inputs, ...rest } = of
  return {
    ...rest,
    event,
    title,
    gates: of.gates.map(gate => gateView(gate, schemes)),
    changes: [...of.changes],
    ...(inputs ? { inputs: inputs.map(input => inputView(input, schemes)) } : {}),
  }
}
