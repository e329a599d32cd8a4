import type { Bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Item } from '../../catalogue/model/item.ts'
import { materialsAsked, toBring } from '../model/asked.ts'
import { defectOf, officeTasks } from '../model/deadlines.ts'
import { type Decision, happened } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { owedId } from '../model/ids.ts'
import type { PromisedMaterial } from '../model/promised-material.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { ENTERING } from '../model/statuses.ts'
import type { AcceptingEvent } from './events.ts'
import { finishFrom, numberOf, policy } from './recorded-parts.ts'

type DeemedAccepted = Extract<AcceptingEvent, { type: 'DeemedAccepted' }>

/** 视为受理 (行政许可法 art. 32): the opening day, when the applicant was not told within five working days what is missing. */
export function deemedSince(
  { openedOn, toldOn }: CaseState,
  { today, calendar, rules }: Pick<OwnFacts, 'today' | 'calendar' | 'rules'>,
): LocalDate | undefined {
  if (openedOn === undefined) return undefined
  const last = calendar.addWorkingDays(openedOn, rules.tellWithinDays)
  return !last.provisional && last.date < (toldOn ?? today) ? openedOn : undefined
}

/** Undefined: silence is only warned of. */
export function silenceBasis({ taskType, code }: Item, { silence }: Rules): Bilingual | undefined {
  if (taskType === '01') return silence.licences
  return silence.except.includes(code) ? undefined : (silence.others ?? undefined)
}

/** Papers were received, and the applicant has heard nothing. Cases of earlier releases have no such day. */
export function waitsForWord(state: CaseState): boolean {
  const { tellBy, toldOn, status, parties, missing } = state
  const isEntered = parties.applicant !== undefined && parties.handler !== undefined
  const isUntold = tellBy !== undefined && toldOn === undefined && ENTERING.some(entering => entering === status)
  return isUntold && isEntered && missing !== undefined && materialsAsked(state).some(({ id }) => !missing.includes(id))
}

/** Does nothing before the day, or where silence counts for nothing. */
export function countAsAccepted(state: CaseState, facts: OwnFacts): Decision {
  const event = deemedNow(state, facts)
  return event ? happened(event) : happened()
}

export function deemedNow(state: CaseState, facts: OwnFacts): DeemedAccepted | undefined {
  const { rules, calendar, today } = facts
  const basis = silenceBasis(state.item, rules)
  const { openedOn, tellBy } = state
  if (!basis || openedOn === undefined || !tellBy || !waitsForWord(state)) return undefined
  const last = tellBy.provisional ? calendar.addWorkingDays(openedOn, rules.tellWithinDays) : tellBy
  if (last.provisional || last.date >= today) return undefined
  const tasks = officeTasks(state, facts)
  return {
    type: 'DeemedAccepted',
    caseNumber: numberOf(state, facts),
    on: today,
    since: openedOn,
    tellBy: last.date,
    promisedFinish: finishFrom(state, openedOn, calendar),
    owed: [...stillMissing(state), ...tasks],
    ...(tasks.length > 0 ? policy(state, facts) : {}),
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
