import { lacksCertificate } from '../certificate/lacks-certificate.ts'
import { refusedBeforeCompletion } from '../model/completion.ts'
import { type Decision, happened, refused } from '../model/decision.ts'
import type { OwnFacts } from '../model/facts.ts'
import { awaitsCompletion, type CaseState } from '../model/state.ts'
import { isStopped } from './clock.ts'

/** 制证完成. Materials owed before handover are due by the collection date. */
export function readyResult(state: CaseState, facts: OwnFacts): Decision {
  if (!state.item.yieldsCertificate || state.ready || state.result?.granted === false) return refused('K303')
  if (isStopped(state)) return refused('K303')
  if (awaitsCompletion(state)) return refusedBeforeCompletion(state)
  if (!state.result) return refused('K397')
  if (lacksCertificate(state)) return refused('K354')
  const collectBy = facts.calendar.citizenDeadline(facts.today, facts.rules.collectDays)
  return happened({ type: 'ResultReady', on: facts.today, collectBy })
}
