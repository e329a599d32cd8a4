import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { CaseEvent } from '../events.ts'
import { correctedOn } from '../mistaken/mistaken-day.ts'
import type { OwedId } from '../model/ids.ts'
import type { CaseState } from '../model/state.ts'
import { outcomeName } from '../model/texts.ts'

/** What was decided since acceptance, in words for the citizen, the oldest first: no grade, and nothing that others wrote. */
export function plainCourse(state: CaseState, events: readonly CaseEvent[]): readonly Bilingual[] {
  const asked = new Map(
    events.flatMap(event => (event.type === 'ApprovalAsked' ? [[event.requestId, event.request.kind] as const] : [])),
  )
  // What a wrong clock did is told by what put it right.
  const corrected = correctedOn(events)
  return events.flatMap((event, index) => (corrected.has(index + 1) ? [] : (plain(event, state, asked) ?? [])))
}

const REFUSED = {
  extension: bilingual('延期没有同意', 'More time was not allowed'),
  waiver: bilingual('免交没有同意', 'The paper is still needed'),
  finish: bilingual('延长办理没有同意', 'More time to decide was not allowed'),
} as const

function plain(
  event: CaseEvent,
  state: CaseState,
  asked: ReadonlyMap<string, keyof typeof REFUSED>,
): Bilingual | undefined {
  const name = (id: OwedId) => state.owed.find(({ owedId }) => owedId === id)?.name ?? bilingual(id, id)
  switch (event.type) {
    case 'OverdueNoted': {
      const { zh, en } = name(event.owedId)
      const { date } = event.graceUntil
      return dated(
        event.on,
        `${zh}到了约定的日期还没有收到；${date} 前带来，来得及`,
        `${en} had not come by its day; it was in time until ${date}`,
      )
    }
    case 'CurePromised':
      return dated(
        event.on,
        `您重新答应在 ${event.until.date} 前补交`,
        `you promised anew to bring the rest by ${event.until.date}`,
      )
    case 'ObligationLapsed': {
      const { zh, en } = name(event.owedId)
      return event.because === 'foundFalse'
        ? dated(
            event.on,
            `${zh}核对下来与答应的不一致，由工作人员处理`,
            `${en} was checked and is not as promised; a member of staff decides`,
          )
        : dated(
            event.on,
            `${zh}没有按约定补交，由工作人员处理`,
            `${en} did not come as promised; a member of staff decides`,
          )
    }
    case 'BreachRecorded':
      return dated(
        event.on,
        `没有按约定补交已在本大厅记下，到 ${event.until} 为止；可以提出异议，也可以申请修复`,
        `this hall has noted that something did not come as promised, until ${event.until}; you may object or have it repaired`,
      )
    case 'BreachRepaired':
      return dated(event.on, '记下的事已经修复，不再计算', 'what was noted is repaired and does not count any more')
    case 'MaterialWaived': {
      const { zh, en } = name(event.owedId)
      return dated(event.on, `${zh}不用再交了`, `${en} is no longer needed`)
    }
    case 'DeadlineExtended': {
      const { zh, en } = name(event.owedId)
      const day = event.due.kind === 'date' ? event.due.date : ''
      return dated(event.on, `${zh}的补交日期延到 ${day}`, `${en} may come until ${day}`)
    }
    case 'ClockBegun':
      return dated(
        event.on,
        `约好日期的材料齐了，${event.finish.date} 前办结`,
        `what had a date is there; it is decided by ${event.finish.date}`,
      )
    case 'FinishExtended':
      return dated(event.on, `办理时间延到 ${event.finish.date}`, `the decision may take until ${event.finish.date}`)
    case 'ApprovalAnswered': {
      const kind = event.approved ? undefined : asked.get(event.requestId)
      return kind && dated(event.on, REFUSED[kind].zh, REFUSED[kind].en)
    }
    case 'ObjectionRaised':
      return dated(
        event.on,
        `已收到您的异议，${event.decideBy.date} 前答复`,
        `your objection was received and is answered by ${event.decideBy.date}`,
      )
    case 'ObjectionDecided':
      return event.upheld
        ? dated(event.on, '您的异议成立', 'your objection was upheld')
        : dated(
            event.on,
            '您的异议不成立，理由可向窗口了解',
            'your objection was not upheld; the counter tells you why',
          )
    case 'MistakenDayUndone':
      return dated(
        event.on,
        '大厅的时钟走错了，当时记下的逾期不作数，对您没有影响',
        'the hall’s clock was wrong: the lateness that it noted does not count and is not held against you',
      )
    case 'PromiseWithdrawn':
      return dated(
        event.on,
        '您撤回了承诺，备齐材料再办',
        'you withdrew the promise; bring everything, then it is accepted',
      )
    case 'Closed': {
      if (!event.outcome) return undefined
      // What can be done now stands beside it, in plain words: see plain-ends.ts.
      const { zh, en } = outcomeName(event.outcome)
      return dated(event.on, zh, en)
    }
    default:
      return undefined
  }
}

function dated(day: string, zh: string, en: string): Bilingual {
  return { zh: `${day} ${zh}`, en: `${day}: ${en}` }
}
