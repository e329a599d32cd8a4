import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { Item } from '../../catalogue/model/item.ts'
import { takeUpBy } from '../department/deciding.ts'
import { openFalsehood } from '../falsehood/falsehood.ts'
import { lacksSituation, toBring } from '../model/asked.ts'
import { defectOf, officeTasks } from '../model/deadlines.ts'
import { type Decision, happened } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { owedId } from '../model/ids.ts'
import type { PromisedMaterial } from '../model/promised-material.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { tellBy } from '../model/tell-by.ts'
import type { AcceptingEvent } from './events.ts'
import { finishFrom, numberOf, policy } from './recorded-parts.ts'

type DeemedAccepted = Extract<AcceptingEvent, { type: 'DeemedAccepted' }>

/** 视为受理 (行政许可法 art. 32(1)(4)). */
interface Silence {
  /** The day of receipt, from which the time runs. */
  readonly since: LocalDate
  /** The last day on which the applicant could be told. */
  readonly last: LocalDate
  readonly basis: Bilingual
}

type SilenceFacts = Pick<Facts, 'today' | 'calendar' | 'rules' | 'bars'>

/** Undefined while the applicant may still be told, or was, where silence is only warned of, and after an application that was barred. It ends with a finding of falsehood, and begins anew once that is dropped. */
export function silenceOf(state: CaseState, facts: SilenceFacts): Silence | undefined {
  if (facts.bars.length > 0) return undefined
  const counted = countedFrom(state, facts)
  if (!counted) return undefined
  const { since, tellBy, basis } = counted
  const isOver = !tellBy.provisional && tellBy.date < (state.toldOn ?? openFalsehood(state)?.since ?? facts.today)
  return isOver ? { since, last: tellBy.date, basis } : undefined
}

function countedFrom(
  { item, openedOn, received, falsehood }: CaseState,
  { calendar, rules }: Omit<SilenceFacts, 'bars'>,
): (Pick<Silence, 'since' | 'basis'> & { readonly tellBy: Deadline }) | undefined {
  const lastFrom = (day: LocalDate) => calendar.addWorkingDays(day, rules.tellWithinDays)
  // Earlier releases counted every case from its opening, by the law.
  if (received === 'unrecorded') {
    if (!openedOn) return undefined
    const { dropped, since } = falsehood ?? {}
    const last = lastFrom(openedOn)
    const tellBy = dropped && since && last.date >= since ? lastFrom(dropped.on) : last
    return { since: openedOn, tellBy, basis: rules.silence.licences }
  }
  const basis = basisOf(item, rules)
  if (!basis || !received) return undefined
  const { on, from = on, tellBy } = received
  return { since: on, tellBy: tellBy.provisional ? lastFrom(from) : tellBy, basis }
}

function basisOf({ taskType, code }: Item, { silence }: Rules): Bilingual | undefined {
  if (taskType === '01') return silence.licences
  return silence.except.includes(code) ? undefined : (silence.others ?? undefined)
}

/** The time to answer is over, and nobody did. */
export function untold(state: CaseState, facts: SilenceFacts): Silence | undefined {
  return tellBy(state) && silenceOf(state, facts)
}

/** Does nothing before the day, or where silence counts for nothing. */
export function countAsAccepted(state: CaseState, facts: Facts): Decision {
  const event = deemedNow(state, facts)
  return event ? happened(event) : happened()
}

/** Warned of only, while nobody has looked for what the item asks in a situation. */
export function deemedNow(state: CaseState, facts: Facts): DeemedAccepted | undefined {
  const silence = untold(state, facts)
  if (!silence || state.missing === undefined || lacksSituation(state)) return undefined
  const { since, last, basis } = silence
  const { rules, calendar, today } = facts
  const promisedFinish = finishFrom(state, since, calendar)
  const tasks = officeTasks(state, facts, promisedFinish)
  return {
    type: 'DeemedAccepted',
    caseNumber: numberOf(state, facts),
    on: today,
    since,
    tellBy: last,
    promisedFinish,
    ...takeUpBy(state, promisedFinish, facts),
    owed: [...stillMissing(state), ...tasks],
    ...(tasks.length > 0 ? policy(state, facts, tasks) : {}),
    basis,
    ruleVersion: rules.version,
    ...(rules.from === undefined ? {} : { rulesFrom: rules.from }),
  }
}

/** Nobody promised these: no date, no lateness. */
function stillMissing(state: CaseState): readonly PromisedMaterial[] {
  return toBring(state).map(({ id, name, form, deferral }) => ({
    owedId: owedId(state.caseId, id, state.owed.filter(owed => owed.materialId === id).length),
    materialId: id,
    name,
    mode: deferral?.mode === 'tolerate' ? 'tolerate' : 'defer',
    form,
    due: { kind: 'beforeHandover' },
    ...defectOf(state, id),
    dischargedBy: deferral?.mode === 'tolerate' ? deferral.dischargedBy : ['paper'],
    unpromised: true,
  }))
}
