import { yearsAfter } from '../../base/local-date.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import type { CaseEvent } from '../events.ts'
import { isOver } from '../model/deadlines.ts'
import type { Deciders } from '../model/decider.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { asParty } from '../model/presence.ts'
import type { CaseState, Falsehood } from '../model/state.ts'
import { NOT_ACCEPTED } from '../model/statuses.ts'
import { tellBy, waitsForFinding } from '../model/tell-by.ts'
import { breachRecorded } from '../trust/breaches.ts'
import type { FalsehoodCommand } from './commands.ts'
import { consequenceOf, FALSEHOOD_ENDS } from './consequences.ts'
import { isHeard, openFalsehood } from './falsehood.ts'
import { falsehoodFound } from './finding.ts'

type Command<Type extends FalsehoodCommand['type']> = Extract<FalsehoodCommand, { type: Type }>

const NOT_OPEN = refused('K320')

function deliverPriorNotice(
  { deliveredOn, method }: Command<'deliverPriorNotice'>,
  state: CaseState,
  facts: OwnFacts,
): Decision {
  const open = openFalsehood(state)
  if (!open || open.delivered) return NOT_OPEN
  const { today, calendar, rules } = facts
  if (deliveredOn > today || deliveredOn < open.on) return refused('K351')
  const until = calendar.citizenDeadline(deliveredOn, open.days)
  const decideBy = calendar.addWorkingDays(until.date, rules.answerDays)
  return happened({ type: 'PriorNoticeDelivered', on: today, deliveredOn, method, until, decideBy })
}

/** Also before delivery: who comes by himself is heard; see isHeard. */
function hearDefence(command: Command<'hearDefence'>, state: CaseState, facts: OwnFacts): Decision {
  if (!openFalsehood(state)) return NOT_OPEN
  const { kind } = command
  const [said, weighed] = [command.said.trim(), command.weighed.trim()]
  if (said === '' || (kind === 'statement' && weighed === '')) return refused('K313')
  const { today, calendar, rules, operator } = facts
  const decideBy = calendar.addWorkingDays(today, rules.answerDays)
  return asParty(state, command.present, present =>
    happened({ type: 'DefenceHeard', on: today, by: operator.id, kind, said, weighed, decideBy, ...present }),
  )
}

/** By another person than anybody who found it. Before the time is over only after a word of the party; never without notice. */
export function decideFalsehood(command: Command<'decideFalsehood'>, state: CaseState, facts: OwnFacts): Decision {
  const { operator, today } = facts
  const open = openFalsehood(state)
  if (!open) return NOT_OPEN
  if (operator.role !== 'supervisor' || open.finders.includes(operator.id)) return refused('K312')
  const reason = command.reason.trim()
  if (reason === '') return refused('K313')
  const by = operator.id
  if (!command.proven) return happened({ type: 'FalsehoodDropped', on: today, by, reason, ...tellAnew(state, facts) })
  const { consequence, basis, warning, bar } = open.intended
  if (consequenceOf(state) !== consequence) return refused('K336')
  const heard = isHeard(open)
  if (!heard && !isTimeOver(open, facts)) return refused('K335')
  const { breach, breachId } = breachFor(open, state, facts)
  const decided: CaseEvent = {
    type: 'FalsehoodDecided',
    on: today,
    by,
    reason,
    consequence,
    basis,
    ...(warning ? { warning } : {}),
    ...(bar ? { bar: { from: today, to: yearsAfter(today, bar.years), basis: bar.basis } } : {}),
    breachId,
    ...(heard ? {} : { unheard: true as const }),
  }
  return happened(decided, ...breach, { type: 'Closed', on: today, reason, ...FALSEHOOD_ENDS[consequence] })
}

/** While the finding was open nobody had to tell the applicant anything. */
function tellAnew(state: CaseState, { today, calendar, rules }: OwnFacts): { readonly tellBy?: Deadline } {
  const waited = waitsForFinding(state) && tellBy({ ...state, falsehood: undefined }) !== undefined
  return waited ? { tellBy: calendar.addWorkingDays(today, rules.tellWithinDays) } : {}
}

function isTimeOver({ delivered, days }: Falsehood, facts: OwnFacts): boolean {
  if (!delivered) return false
  const { until, deliveredOn } = delivered
  return isOver(until.provisional ? facts.calendar.citizenDeadline(deliveredOn, days) : until, facts)
}

/** Against the applicant. No second one beside what an earlier release recorded at once. */
function breachFor({ owedId, materialIds }: Falsehood, state: CaseState, facts: OwnFacts) {
  const { breaches, owed, parties } = state
  const atOnce = owed.filter(
    ({ materialId, lapse }) => lapse?.because === 'foundFalse' && materialIds.includes(materialId),
  )
  const known = breaches.find(
    ({ kind, struckOn, owedId: of }) =>
      kind === 'false' && !struckOn && atOnce.some(material => material.owedId === of),
  )
  if (known) return { breachId: known.breachId, breach: [] }
  const subjects = parties.applicant ? [parties.applicant.subjectId] : []
  const breach = breachRecorded({ owedId, kind: 'false', subjects }, state, facts)
  return { breachId: breach.breachId, breach: [breach] }
}

const FOUND_IN = [...NOT_ACCEPTED, 'accepted', 'handedOver', 'closed'] as const

export const FALSEHOOD_DECIDERS: Deciders<FalsehoodCommand> = {
  findFalsehood: { in: FOUND_IN, alone: true, decide: falsehoodFound },
  deliverPriorNotice: { in: FOUND_IN, alone: true, decide: deliverPriorNotice },
  hearDefence: { in: FOUND_IN, alone: true, decide: hearDefence },
  decideFalsehood: { in: FOUND_IN, alone: true, decide: decideFalsehood },
}
