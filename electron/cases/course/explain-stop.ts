import { bilingual } from '../../base/bilingual.ts'
import { input, listed } from '../gates/gate.ts'
import type { CourseKnown, Found } from '../model/description.ts'
import { STOP_NAMES } from '../model/texts.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { policyInputs, until } from '../why/course-inputs.ts'
import type { CourseEvent } from './events.ts'

type Event<Type extends CourseEvent['type']> = Extract<CourseEvent, { type: Type }>

export function whyStopped({ cause, until: expected, basis }: Event<'ClockStopped'>): Found | undefined {
  if (!basis) return undefined
  const { zh, en } = STOP_NAMES[cause]
  return {
    because: {
      reason: bilingual(`${zh}所需时间不计入办理期限`, `The time of this procedure is not counted: ${en}`),
      basis,
    },
    inputs: [until('预计结束', 'expected end', expected)],
  }
}

/** 补交挂起: what moves, and what does not. */
export function whyWaits(event: Event<'ClockStopped'>, { before }: CourseKnown): Found | undefined {
  const { on, from = on, until: last, statutory, basis } = event
  if (!basis) return undefined
  const names = before.owed.filter(({ lateness, ownDate }) => lateness || ownDate).map(({ name }) => name)
  return {
    because: {
      reason: bilingual(
        '约定的日期已过、材料未到，自次日起至补交之日止不计入承诺办结时限；法定办结期限照常计算',
        'An agreed date has passed and its material has not come: the days from the next day until it comes do not count towards the promised time; the statutory time limit keeps running',
      ),
      basis,
    },
    inputs: [
      input('材料', 'materials', listed(names)),
      input('约定的日期', 'agreed date', from),
      until('最迟补交', 'last day', last),
      ...(before.clock?.finish ? [until('原承诺办结', 'was promised for', before.clock.finish)] : []),
      ...(statutory ? [until('法定办结期限（不停）', 'statutory limit (runs on)', statutory)] : []),
      ...policyInputs(before.lapse),
    ],
  }
}

export function whyGoesOn({ cause, on, from = on, finish }: Event<'ClockResumed'>, { before }: CourseKnown) {
  const { clock } = before
  if (cause !== 'suspension' || !finish || !clock?.finish) return undefined
  return {
    because: {
      reason: bilingual(
        '等待结束，剩余的承诺办结时限继续计算',
        'The wait is over: what was left of the promised time runs on',
      ),
      basis: COURSE_BASES.officeTime,
    },
    inputs: [
      ...(clock.stoppedOn ? [input('停止前最后一日', 'last day before the wait', clock.stoppedOn)] : []),
      input('自次日起继续', 'goes on the day after', from),
      input('承诺办结', 'to be decided by', `${clock.finish.date} → ${finish.date}`),
      ...(clock.statutory ? [until('法定办结期限', 'statutory limit', clock.statutory)] : []),
    ],
  }
}
