import type { CaseEvent } from '../events.ts'
import { materialsAsked } from '../model/asked.ts'
import { isOver } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts } from '../model/facts.ts'
import { relationOf } from '../model/relation.ts'
import type { CaseState } from '../model/state.ts'
import type { IntakeCommand } from './commands.ts'
import { identify } from './entering.ts'

type Command<Type extends IntakeCommand['type']> = Extract<IntakeCommand, { type: Type }>

/** 换事项, in one step. A case that has a number keeps its item: the number says which. */
export function changeItem(command: Command<'changeItem'>, state: CaseState, facts: Facts): Decision {
  const { item, situation } = command
  if (wasTold(state) || state.caseNumber !== undefined) return refused('K321')
  if (situation !== undefined && !item.situations.some(({ id }) => id === situation)) return refused('K309')
  const chosen = situation === undefined ? {} : { situation }
  const same = item.code === state.item.code && item.version === state.item.version && situation === state.situation
  return same ? happened() : happened({ type: 'ItemChanged', item, ...chosen, on: facts.today })
}

/** 更换申请人, with what the handler is to them. */
export function changeApplicant(command: Command<'changeApplicant'>, state: CaseState): Decision {
  if (wasTold(state)) return refused('K321')
  const { applicant, handler } = state.parties
  if (!handler) return refused('K307')
  const { type: _, relation, ...who } = command
  const events: CaseEvent[] = []
  if (applicant?.subjectId !== who.subjectId || applicant.subjectKind !== who.subjectKind) {
    const identified = identify({ type: 'identify', party: 'applicant', ...who })
    if (!identified.ok) return identified
    events.push(...identified.events)
  }
  // Who acts for themselves is nothing else to the applicant.
  const after = who.subjectId === handler.subjectId ? 'self' : (relation ?? 'agent')
  if (after !== relationOf(state)) events.push({ type: 'RelationChanged', relation: after })
  return happened(...events)
}

/** 取消登记: a mistake of entry. Once the applicant was told anything, a supervisor voids the case instead. */
export function discard({ replacedBy }: Command<'discard'>, state: CaseState, facts: Facts): Decision {
  if (wasTold(state)) return refused('K322')
  const on = facts.today
  return happened({ type: 'DraftDiscarded', on, because: 'mistake', ...(replacedBy ? { replacedBy } : {}) })
}

/**
 * Ends an entry for which no paper came within the hall's days. `since`: the day on which anything last happened to it. Does
 * nothing while that time runs, and never where a paper is there: what was received is told about, not given up.
 */
export function expireDraft({ since }: Command<'expireDraft'>, state: CaseState, facts: Facts): Decision {
  if (state.status !== 'draft' || wasTold(state) || hasMaterials(state)) return happened()
  const until = facts.calendar.addWorkingDays(since, facts.rules.draftDays)
  if (!isOver(until, facts)) return happened()
  return happened({ type: 'DraftDiscarded', on: facts.today, because: 'expired' })
}

/** The applicant has heard in writing what is missing, or has left papers. */
function wasTold({ toldOn }: CaseState): boolean {
  return toldOn !== undefined
}

/** Something that is asked for was there when the materials were looked at. */
function hasMaterials(state: CaseState): boolean {
  const { missing } = state
  return missing !== undefined && materialsAsked(state).some(({ id }) => !missing.includes(id))
}
