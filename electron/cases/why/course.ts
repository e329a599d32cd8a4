import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { dateInHall, type LocalDate } from '../../base/local-date.ts'
import { type AnsweredRequest, explainRequest } from '../approval/explain.ts'
import { explainEnd, refusedResult } from '../ending/explain.ts'
import type { CaseEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { type GateInput, input, listed, yesNo } from '../gates/gate.ts'
import { correctedOn } from '../mistaken/mistaken-day.ts'
import type { CaseId, OwedId } from '../model/ids.ts'
import { type RuleBook, rulesOn } from '../model/rule-book.ts'
import type { Rules } from '../model/rules.ts'
import type { CaseState } from '../model/state.ts'
import { LAPSE_REASONS, MISTAKEN_NAMES, outcomeName } from '../model/texts.ts'
import { COURSE_BASES } from './course-bases.ts'
import { basisOf, policyInputs, until } from './course-inputs.ts'
import type { Explanation } from './why.ts'

/** What is known where a decision was made in the course of a case. */
interface Known {
  readonly before: CaseState
  /** The edition in force on that day. */
  readonly rules: Rules
  /** The request that was just answered: what is granted happens at once. */
  readonly answered: AnsweredRequest | undefined
  /** What people call an operator. */
  readonly nameOf: (operatorId: string) => string
}

/** A recorded event and what it decided, for those that decided something after acceptance or about a record. */
export interface CourseExplanation<Recorded> {
  readonly recorded: Recorded
  readonly explanation: Explanation
}

/** What happens at once when a request is granted. */
const GRANTED: ReadonlySet<CaseEvent['type']> = new Set(['MaterialWaived', 'DeadlineExtended', 'FinishExtended'])

/**
 * What was decided in the course of a case: lateness, cure and lapse, what became of the case, waiver and extension, records
 * and objections. Each from its event and the case as it stood, under the edition of the rules of its day; the oldest first.
 */
export function explainCourse<Recorded extends { readonly event: CaseEvent; readonly meta: { readonly at: string } }>(
  caseId: CaseId,
  history: readonly Recorded[],
  book: RuleBook,
  nameOf: Known['nameOf'],
): readonly CourseExplanation<Recorded>[] {
  const found: CourseExplanation<Recorded>[] = []
  const corrected = correctedOn(history.map(({ event }) => event))
  let before: CaseState | undefined
  let answered: AnsweredRequest | undefined
  for (const recorded of history) {
    const { event, meta } = recorded
    if (before) {
      const rules = rulesOn(book, dateInHall(meta.at))
      if (event.type === 'ApprovalAnswered') {
        const asked = before.requests.find(({ requestId }) => requestId === event.requestId)
        answered = asked && { ...asked, answer: event }
      } else if (!GRANTED.has(event.type)) answered = undefined
      const explanation = explain(event, { before, rules, answered, nameOf })
      if (explanation) {
        const { version, from } = rules
        const edition = { version, ...(from === undefined ? {} : { from }) }
        const on = corrected.get(before.version + 1)
        const notes = { changes: on === undefined ? (explanation.changes ?? []) : [putRight(on)] }
        found.push({ recorded, explanation: { rules: edition, gates: [], ...explanation, ...notes } })
      }
    }
    before = evolve(before, caseId, event)
  }
  return found
}

/** Stands with what a wrong clock has decided. */
function putRight(on: LocalDate): Bilingual {
  return bilingual(
    `登记时时钟有误，已于 ${on} 更正，不作数`,
    `recorded while the clock was wrong; put right on ${on}, it does not count`,
  )
}

type Found = Pick<Explanation, 'because' | 'inputs'> & Partial<Explanation>

function explain(event: CaseEvent, known: Known): Found | undefined {
  const { before, rules, nameOf } = known
  switch (event.type) {
    case 'OverdueNoted': {
      const name = nameOfOwed(before, event.owedId)
      return {
        because: {
          reason: bilingual(
            `${name.zh}：约定的日期已过仍未收到，记为逾期`,
            `${name.en}: its day has passed, it is late`,
          ),
          basis: basisOf(before.lapse),
        },
        inputs: [
          input('约定日期', 'its day', event.was),
          until('宽限至', 'grace until', event.graceUntil),
          input('可否首次整改', 'a first cure is open', yesNo(event.cureOffered)),
          ...policyInputs(before.lapse),
        ],
      }
    }
    case 'CurePromised':
      return {
        because: {
          reason: bilingual('以新的承诺整改，不作记录', 'Cured by a new promise; nothing is recorded'),
          basis: COURSE_BASES.cure,
        },
        inputs: [
          ...namesInput(before, event.owedIds),
          until('整改期限', 'to be cured by', event.until),
          input('首次整改次数', 'first cures allowed', rules.cureUses, rules.version),
          input('次数计算期（天）', 'within days', rules.cureWindowDays, rules.version),
          ...policyInputs(before.lapse),
        ],
      }
    case 'ObligationLapsed': {
      const owed = before.owed.find(({ owedId }) => owedId === event.owedId)
      const name = nameOfOwed(before, event.owedId)
      const { zh, en } = LAPSE_REASONS[event.because]
      return {
        because: {
          reason: bilingual(`${name.zh}：${zh}`, `${name.en}: ${en}`),
          basis: event.because === 'foundFalse' ? COURSE_BASES.falsehood : basisOf(before.lapse),
        },
        ...(event.reason === undefined ? {} : { words: event.reason }),
        inputs: [
          ...(owed?.lateness ? [input('约定日期', 'its day', owed.lateness.was)] : []),
          ...(owed?.lateness ? [until('宽限至', 'grace until', owed.lateness.graceUntil)] : []),
          ...(owed?.cure ? [until('整改期限', 'to be cured by', owed.cure.until)] : []),
          input('不合格次数', 'times not good enough', owed?.rejections ?? 0),
          input('书面再告知次数', 'told again in writing', rules.resupplyNotices, rules.version),
          until('由人决定的期限', 'a person decides by', event.decideBy),
          ...(event.because === 'foundFalse' ? [] : policyInputs(before.lapse)),
        ],
      }
    }
    case 'BreachRecorded':
      return {
        because: {
          reason: bilingual('记入本厅履约记录', 'Entered in the hall’s own record'),
          basis: COURSE_BASES.breach,
        },
        inputs: [
          ...namesInput(before, [event.owedId]),
          input('计至', 'counts until', event.until),
          input('记录计算期（天）', 'counts for days', rules.breachDays, rules.version),
        ],
      }
    case 'BreachRepaired':
      return {
        because: {
          reason: bilingual('记录已修复，当日停止使用', 'Repaired: it does not count from this day on'),
          basis: COURSE_BASES.repair,
        },
        inputs: [input('记录', 'entry', event.breachId)],
        words: event.reason,
      }
    case 'ObjectionRaised':
      return {
        because: {
          reason: bilingual('提出异议，即予标注', 'An objection: what it is about is marked at once'),
          basis: COURSE_BASES.objection,
        },
        inputs: [
          objectInput(event.about),
          until('答复期限', 'to be answered by', event.decideBy),
          input('处理时限（工作日）', 'time, working days', rules.objectionDays, rules.version),
        ],
        words: event.reason,
      }
    case 'ObjectionDecided': {
      const raised = before.objections.find(({ objectionId }) => objectionId === event.objectionId)
      return {
        because: {
          reason: event.upheld
            ? bilingual('异议成立', 'The objection is upheld')
            : bilingual('异议不成立', 'The objection is not upheld'),
          basis: COURSE_BASES.objection,
        },
        inputs: [
          ...(raised ? [objectInput(raised.about), input('提出日期', 'raised on', raised.on)] : []),
          ...(raised ? [input('异议理由', 'why it was raised', raised.reason)] : []),
          ...(raised ? [until('答复期限', 'to be answered by', raised.decideBy)] : []),
        ],
        words: event.reason,
      }
    }
    case 'MistakenDayUndone':
      return {
        because: {
          reason: bilingual(
            '登记时大厅时钟有误：登记的日期尚未到来，所列登记不作数',
            'The hall’s clock was wrong: what was recorded on a day that had not come does not count',
          ),
          basis: COURSE_BASES.mistakenDay,
        },
        inputs: event.undone.map(({ type, on, owedIds = [], breachId, outcome }) => {
          const { zh, en } = MISTAKEN_NAMES[type]
          const about =
            breachId ?? (outcome ? outcomeName(outcome).zh : owedIds.map(id => nameOfOwed(before, id).zh).join('、'))
          return input(zh, en, about === '' ? zh : about, on)
        }),
        words: event.reason,
      }
    case 'PromiseWithdrawn':
      return {
        because: {
          reason: bilingual('申请人撤回承诺，改按普通程序', 'The promise was withdrawn: ordinary procedure'),
          basis: COURSE_BASES.withdrawal,
        },
        inputs: [until('备齐材料期限', 'everything to be brought by', event.returnBy)],
        words: event.reason,
      }
    case 'ClockBegun':
      return {
        because: {
          reason: bilingual(
            '有期限的材料已补齐，办理时限开始计算',
            'What has a date is there: the time for deciding begins',
          ),
          basis: COURSE_BASES.completion,
        },
        inputs: [
          input('承诺办结时限（工作日）', 'promised time, working days', event.days),
          until('承诺办结', 'to be decided by', event.finish),
        ],
      }
    case 'Withdrawn':
      return {
        because: {
          reason: bilingual('申请人撤回申请', 'The applicant withdrew the application'),
          basis: COURSE_BASES.applicationWithdrawn,
        },
        inputs: [input('撤回日期', 'withdrawn on', event.on)],
        words: event.reason,
      }
    case 'Closed':
      return event.outcome ? explainEnd(event, event.outcome, before, rules) : undefined
    case 'ResultDecided':
      return event.granted ? undefined : refusedResult(event)
    case 'ApprovalAnswered':
    case 'MaterialWaived':
    case 'DeadlineExtended':
    case 'FinishExtended':
      return explainRequest(event, { ...known, nameOfOwed: id => nameOfOwed(before, id), nameOf })
    default:
      return undefined
  }
}

function nameOfOwed(state: CaseState, id: OwedId): Bilingual {
  return state.owed.find(({ owedId }) => owedId === id)?.name ?? bilingual(id, id)
}

function namesInput(state: CaseState, ids: readonly OwedId[]): GateInput[] {
  return [input('材料', 'documents', listed(ids.map(id => nameOfOwed(state, id))))]
}

function objectInput(about: Extract<CaseEvent, { type: 'ObjectionRaised' }>['about']): GateInput {
  return input('对象', 'about', about.kind === 'breach' ? about.breachId : bilingual('受理决定', 'the decision'))
}
