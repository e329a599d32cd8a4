import type { CaseEvent } from '../events.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { awaitsCompletion, type CaseState, keepsClock, unsettled } from '../model/state.ts'
import { endWait } from '../owing/office-time.ts'
import { isHalted, isStopped } from './clock.ts'
import type { CourseCommand } from './commands.ts'

type Command<Type extends CourseCommand['type']> = Extract<CourseCommand, { type: Type }>

/** 准予 or 不予; a refusal needs a reason (行政许可法 art. 38). */
export function decideResult(command: Command<'decideResult'>, state: CaseState, facts: OwnFacts): Decision {
  const reason = command.reason.trim()
  if (!command.granted && reason === '') return refused('K313')
  if (state.result || isHalted(state)) return refused('K303')
  if (awaitsCompletion(state)) return refusedBeforeCompletion(state)
  return happened(...endWait(state, facts), resultDecided(command.granted, reason, facts))
}

/** 制证完成. Materials owed before handover are due by the collection date. */
export function readyResult(state: CaseState, facts: OwnFacts): Decision {
  if (!state.item.yieldsCertificate || state.ready || state.result?.granted === false) return refused('K303')
  if (isStopped(state)) return refused('K303')
  if (awaitsCompletion(state)) return refusedBeforeCompletion(state)
  if (!state.result) return refused('K397')
  const collectBy = facts.calendar.citizenDeadline(facts.today, facts.rules.collectDays)
  return happened({ type: 'ResultReady', on: facts.today, collectBy })
}

/** 补齐后出具结果 (辽宁): K384. */
function refusedBeforeCompletion(state: CaseState): Decision {
  return refused('K384', {
    about: unsettled(state)
      .filter(keepsClock)
      .map(({ name }) => name),
  })
}

/** Delivery within ten working days (行政许可法 art. 44). */
export function resultDecided(granted: boolean, reason: string, { today, calendar, rules }: OwnFacts): CaseEvent {
  const decided = { type: 'ResultDecided', on: today, granted, reason } as const
  return granted ? { ...decided, deliverBy: calendar.addWorkingDays(today, rules.deliverDays) } : decided
}
