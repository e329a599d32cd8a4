import type { LocalDate } from '../base/local-date.ts'
import { hasEnded } from '../cases/model/state.ts'
import type { Errand } from './diary.ts'
import type { Task } from './task.ts'
import { bring, bringLate, checkSupply, findOut } from './tasks/bringing.ts'
import { collect, decide, makeResult } from './tasks/course.ts'
import { comeBack, dispose, putAway, withdraw } from './tasks/endings.ts'
import { decideObjection, objectToBreach, objectToDecision, repair } from './tasks/objections.ts'
import { endProcedure, startProcedure } from './tasks/procedures.ts'
import { answer, askForLonger, askForTime, askForWaiver } from './tasks/requests.ts'
import type { Visit, Work } from './work.ts'

const AFTER_THE_END: ReadonlySet<Task['what']> = new Set([
  'findOut',
  'objectToDecision',
  'objectToBreach',
  'decideObjection',
  'repair',
])

export async function carryOut(work: Work, { caseId, reliability, task }: Errand, day: LocalDate): Promise<void> {
  const { random, office } = work
  office.at(day, random.between(9, 17), random.between(0, 59))
  const state = await office.stateOf(caseId)
  if (!hasEnded(state) || AFTER_THE_END.has(task.what)) await does(task, work, { caseId, reliability, day, state })
}

function does(task: Task, work: Work, visit: Visit): Promise<void> {
  switch (task.what) {
    case 'bring':
      return bring(work, visit)
    case 'bringLate':
      return bringLate(work, visit)
    case 'checkSupply':
      return checkSupply(work, visit)
    case 'findOut':
      return findOut(work, visit)
    case 'askForTime':
      return askForTime(work, visit)
    case 'askForWaiver':
      return askForWaiver(work, visit)
    case 'askForLonger':
      return askForLonger(work, visit)
    case 'answer':
      return answer(work, visit, task.requestId)
    case 'startProcedure':
      return startProcedure(work, visit)
    case 'endProcedure':
      return endProcedure(work, visit, task.cause)
    case 'decide':
      return decide(work, visit)
    case 'makeResult':
      return makeResult(work, visit)
    case 'collect':
      return collect(work, visit)
    case 'comeBack':
      return comeBack(work, visit)
    case 'putAway':
      return putAway(work, visit)
    case 'withdraw':
      return withdraw(work, visit)
    case 'dispose':
      return dispose(work, visit)
    case 'objectToDecision':
      return objectToDecision(work, visit)
    case 'objectToBreach':
      return objectToBreach(work, visit)
    case 'repair':
      return repair(work, visit)
    case 'decideObjection':
      return decideObjection(work, visit, task.objectionId)
  }
}
