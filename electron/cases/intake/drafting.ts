import { untold } from '../accepting/deemed-acceptance.ts'
import type { CaseEvent } from '../events.ts'
import { openFalsehood } from '../falsehood/falsehood.ts'
import { isOver } from '../model/deadlines.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { Facts, OwnFacts } from '../model/facts.ts'
import { relationOf, relationTyped } from '../model/relation.ts'
import type { CaseState } from '../model/state.ts'
import type { IntakeCommand } from './commands.ts'
import { identify } from './entering.ts'

type Command<Type extends IntakeCommand['type']> = Extract<IntakeCommand, { type: Type }>

/** 换事项, until the case has a number, which names the item. The day of receipt stays. */
export function changeItem(command: Command<'changeItem'>, state: CaseState, facts: OwnFacts): Decision {
  const { item, situation } = command
  if (wasTold(state) || state.caseNumber !== undefined) return refused('K321')
  if (situation !== undefined && !item.situations.some(({ id }) => id === situation)) return refused('K309')
  const chosen = situation === undefined ? {} : { situation }
  const same = item.code === state.item.code && item.version === state.item.version && situation === state.situation
  return same ? happened() : happened({ type: 'ItemChanged', item, ...chosen, on: facts.today })
}

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
  const typed = relationTyped(relation ?? 'agent', who.subjectKind)
  const after = who.subjectId === handler.subjectId ? 'self' : typed
  if (after !== relationOf(state)) events.push({ type: 'RelationChanged', relation: after })
  return happened(...events)
}

/** 取消登记. Once the applicant was told anything, a supervisor voids the case instead. */
export function discard({ replacedBy }: Command<'discard'>, state: CaseState, facts: Facts): Decision {
  if (wasTold(state)) return refused('K322')
  if (untold(state, facts)) return refused('K392')
  const on = facts.today
  return happened({ type: 'DraftDiscarded', on, because: 'mistake', ...(replacedBy ? { replacedBy } : {}) })
}

/** Ends a draft that has no material after the hall's days; otherwise does nothing. */
export function expireDraft({ since }: Command<'expireDraft'>, state: CaseState, facts: OwnFacts): Decision {
  const isKept = wasTold(state) || state.received !== undefined || openFalsehood(state) !== undefined
  if (state.status !== 'draft' || isKept) return happened()
  const until = facts.calendar.addWorkingDays(since, facts.rules.draftDays)
  if (!isOver(until, facts)) return happened()
  return happened({ type: 'DraftDiscarded', on: facts.today, because: 'expired' })
}

function wasTold({ toldOn }: CaseState): boolean {
  return toldOn !== undefined
}
