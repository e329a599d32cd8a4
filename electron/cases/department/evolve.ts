import { ended } from '../ending/ended.ts'
import type { Changes } from '../model/change.ts'
import type { DepartmentEvent } from './events.ts'

export const DEPARTMENT_CHANGES: Changes<DepartmentEvent> = {
  TakenUp: ({ department: { takeUpBy, answered, returned } }, { examiner }) => ({
    department: { takeUpBy, answered, returned, examiner },
  }),
  OpinionGiven: ({ department }, { type: _, ...opinion }) => ({
    department: { ...department, opinion, returned: undefined },
  }),
  OpinionReturned: ({ department }, { type: _, ...returned }) => ({
    department: { ...department, opinion: undefined, returned },
  }),
  ResultDecided: (state, { type: _, ...result }) => {
    const department = { ...state.department, opinion: undefined, returned: undefined }
    // A refusal needs no more materials; a decided case has no time to extend.
    if (!result.granted) return { ...ended(state), department, result }
    return { department, result, requests: state.requests.filter(({ request }) => request.kind !== 'finish') }
  },
  ReturnedToWindow: ({ department }, { type: _, ...atWindow }) => ({
    department: { ...department, atWindow, answered: undefined },
  }),
  WindowAnswered: ({ department }, { type: _, ...answered }) => ({
    department: { ...department, atWindow: undefined, answered },
  }),
}
