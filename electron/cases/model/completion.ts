import { type Decision, refused } from './decision.ts'
import { type CaseState, keepsClock, unsettled } from './state.ts'

/** 补齐后出具结果 (辽宁): K384. */
export function refusedBeforeCompletion(state: CaseState): Decision {
  return refused('K384', {
    about: unsettled(state)
      .filter(keepsClock)
      .map(({ name }) => name),
  })
}
