import type { Bilingual } from '../base/bilingual.ts'
import { dateInHall, type LocalDate, laterOf } from '../base/local-date.ts'
import { PARTIES, type Party } from '../catalogue/model/item.ts'
import type { CaseEvent } from './events.ts'
import { foldCase } from './evolve.ts'
import { type Assessment, assess } from './gates/evaluate.ts'
import type { Gate } from './gates/gate.ts'
import { valueIn } from './gates/input-value.ts'
import type { Outcome } from './gates/outcome.ts'
import { GATE_NAMES } from './gates/texts.ts'
import { type DecisionEvent, decidedByOf, judgedThen } from './judged-then.ts'
import type { CreditAnswer, SourceAnswer } from './model/credit-answer.ts'
import type { Facts } from './model/facts.ts'
import type { CaseId } from './model/ids.ts'
import type { Rules } from './model/rules.ts'
import type { CaseState } from './model/state.ts'

export interface DatedEvent {
  readonly at: string
  readonly event: CaseEvent
}

export interface RecordedDecision {
  readonly on: LocalDate
  readonly event: DecisionEvent
}

export interface Replay {
  readonly recorded: RecordedDecision | undefined
  readonly assessment: Assessment
  readonly differences: readonly Bilingual[]
  readonly assumptions: readonly Bilingual[]
}

/** The last decision up to the day, or else the first one after it, with the state before it. */
export function decisionOn(
  caseId: CaseId,
  events: readonly DatedEvent[],
  day: LocalDate,
): { readonly state: CaseState | undefined; readonly recorded: RecordedDecision | undefined } {
  const decisions = events.flatMap(({ at, event }, index) =>
    isDecision(event) ? [{ index, on: dateInHall(at), event }] : [],
  )
  const chosen = decisions.filter(({ on }) => on <= day).at(-1) ?? decisions[0]
  const before = chosen ? events.slice(0, chosen.index) : events
  const state = foldCase(
    caseId,
    before.map(({ event }) => event),
  )
  return { state, recorded: chosen && { on: chosen.on, event: chosen.event } }
}

export function replay(state: CaseState, recorded: RecordedDecision | undefined, facts: Facts): Replay {
  const assumptions: Bilingual[] = []
  const credit: Partial<Record<Party, CreditAnswer>> = {}
  const answers: Partial<Record<Party, readonly SourceAnswer[]>> = {}
  for (const party of PARTIES) {
    const answer = state.credit[party]
    if (!answer) continue
    const on = recorded?.on ?? facts.today
    answers[party] = (state.answers[party] ?? []).map(each => ({
      ...each,
      answer: asValidOn(each.answer, on, facts.today),
    }))
    credit[party] = asValidOn(answer, on, facts.today)
    if (credit[party] !== answer && answer.status === 'FOUND') {
      assumptions.push({
        zh: `信用答复有效期至 ${answer.validUntil}，此处视为在 ${facts.today} 仍有效`,
        en: `the credit answer was valid until ${answer.validUntil}; taken as still valid on ${facts.today}`,
      })
    }
  }
  const asThen = judgedThen(recorded?.event, state)
  if (asThen.mismatchFailed) {
    assumptions.push({
      zh: '当时姓名与号码不一致按不通过判断，此处照此；现行规则为不明，由人决定',
      en: 'a name that does not match was a failed gate then, and is one here; today it is unknown and a person decides',
    })
  }
  if (asThen.unaskedUnknown) {
    assumptions.push({
      zh: '当时未查到信用按未知判断，此处照此；现行规则在办理容缺受理时才查询，没有查询的不判断',
      en: 'credit without an answer was unknown then, and is here; today it is asked only for acceptance on trust, and not judged before',
    })
  }
  if (asThen.toldByRule !== undefined) {
    assumptions.push({
      zh: '当时不记录告知，按规则所列告知书版本视为已告知，此处照此；现行规则以本件的告知记录为准',
      en: 'no notice was recorded then; the version in the rules counted as told, and does here. Today it has to be shown in the case',
    })
  }
  const given: Facts = { ...withTextsOf(state, recorded, facts), asThen }
  const assessment = assess({ ...state, status: 'draft', credit, answers }, given)
  return {
    recorded,
    assessment,
    differences: recorded ? differences(recorded.event, assessment, facts.rules.schemes) : [],
    assumptions,
  }
}

/** A later text does not undo a notice that was shown or a promise that was signed. */
function withTextsOf({ promise }: CaseState, recorded: RecordedDecision | undefined, facts: Facts): Facts {
  const noticeVersion = (recorded && decidedByOf(recorded.event)?.noticeVersion) ?? facts.rules.noticeVersion
  const promiseVersion = promise?.signed ? promise.promiseVersion : facts.rules.promiseVersion
  return { ...facts, rules: { ...facts.rules, noticeVersion, promiseVersion } }
}

/** A grade that was valid at the decision stays valid for the replay. */
function asValidOn(answer: CreditAnswer, decidedOn: LocalDate, day: LocalDate): CreditAnswer {
  if (answer.status !== 'FOUND' || answer.validUntil < decidedOn || answer.validUntil >= day) return answer
  return { ...answer, validUntil: laterOf(answer.validUntil, day) }
}

function isDecision(event: CaseEvent): event is DecisionEvent {
  // After 视为受理 a notice decides nothing.
  if (event.type === 'OneTimeNoticeGiven') return event.deemedOn === undefined
  return ['Decided', 'Accepted', 'PapersHeld'].includes(event.type)
}

export function outcomeOf(event: DecisionEvent): Outcome | undefined {
  switch (event.type) {
    case 'Decided':
      return event.outcome
    case 'Accepted':
      return event.mode === 'full' ? 'full' : 'trust'
    case 'OneTimeNoticeGiven':
    case 'PapersHeld':
      return undefined
  }
}

function differences(event: DecisionEvent, { outcome, gates }: Assessment, schemes: Rules['schemes']): Bilingual[] {
  const found: Bilingual[] = []
  const was = outcomeOf(event)
  if (was !== undefined && was !== outcome) found.push(both(`结论 ${was} → ${outcome}`, `outcome ${was} → ${outcome}`))
  for (const gate of gates) {
    const before = event.gates.find(candidate => isSameQuestion(candidate, gate))
    const { zh, en } = GATE_NAMES[gate.id]
    if (!before) found.push(both(`${gate.code} ${zh}：当时未判断`, `${gate.code} ${en}: was not looked at`))
    else found.push(...changed(before, gate, schemes))
  }
  for (const gate of event.gates.filter(candidate => !gates.some(now => isSameQuestion(candidate, now)))) {
    const { zh, en } = GATE_NAMES[gate.id]
    found.push(both(`${gate.code} ${zh}：不再判断`, `${gate.code} ${en}: is not looked at any more`))
  }
  return found
}

function isSameQuestion(a: Gate, b: Gate): boolean {
  return a.id === b.id && a.party === b.party && a.measureId === b.measureId
}

function changed(before: Gate, now: Gate, schemes: Rules['schemes']): Bilingual[] {
  const { zh, en } = GATE_NAMES[now.id]
  const found: Bilingual[] = []
  if (before.result !== now.result || before.reason.zh !== now.reason.zh) {
    found.push(
      both(
        `${now.code} ${zh}：${before.result} ${before.reason.zh} → ${now.result} ${now.reason.zh}`,
        `${now.code} ${en}: ${before.result} ${before.reason.en} → ${now.result} ${now.reason.en}`,
      ),
    )
  }
  for (const { name, value, on } of now.inputs) {
    const old = before.inputs.find(candidate => candidate.name.zh === name.zh)
    if (!old) continue
    const [was, is] = [valueIn(old, schemes), valueIn({ name, value }, schemes)]
    if (was.zh === is.zh && old.on === on) continue
    const dated = (text: string, date: string | undefined) => `${text}${date ? ` (${date})` : ''}`
    found.push(
      both(
        `${now.code} ${zh}：${name.zh} ${dated(was.zh, old.on)} → ${dated(is.zh, on)}`,
        `${now.code} ${en}: ${name.en} ${dated(was.en, old.on)} → ${dated(is.en, on)}`,
      ),
    )
  }
  return found
}

function both(zh: string, en: string): Bilingual {
  return { zh, en }
}
