import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { CaseEvent } from '../events.ts'
import { type GateInput, input } from '../gates/gate.ts'
import type { CourseKnown, Found } from '../model/description.ts'
import type { OwedId } from '../model/ids.ts'
import type { Due } from '../model/promised-material.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { nameOfOwed, officeTimeInput } from '../why/course-inputs.ts'
import type { AnsweredRequest } from './events.ts'

type Event<Type extends CaseEvent['type']> = Extract<CaseEvent, { type: Type }>

type Granted = Event<'MaterialWaived' | 'DeadlineExtended' | 'FinishExtended'>

export function explainRequest(event: Granted | Event<'ApprovalAnswered'>, known: CourseKnown): Found | undefined {
  const { answered } = known
  // A granted request is explained by its own event.
  if (event.type === 'ApprovalAnswered') return event.approved || !answered ? undefined : refused(answered, known)
  const words = answered?.answer.reason
  return {
    ...granted(event, known),
    ...(words === undefined ? {} : { words }),
  }
}

function granted(event: Granted, known: CourseKnown): Found {
  const asked = [...askedInputs(known), input('批准人', 'approved by', known.nameOf(event.approvedBy), event.on)]
  switch (event.type) {
    case 'MaterialWaived': {
      const name = nameOfOwed(known.before, event.owedId)
      return {
        because: {
          reason: bilingual(`${name.zh}：免除补交`, `${name.en}: no longer asked for`),
          basis: COURSE_BASES.waiver,
        },
        inputs: [input('理由', 'reason', event.reason), ...asked],
      }
    }
    case 'DeadlineExtended': {
      const name = nameOfOwed(known.before, event.owedId)
      const days = event.forceMajeure
        ? bilingual(`${event.days}（不可抗力）`, `${event.days} (force majeure)`)
        : event.days
      return {
        because: {
          reason: bilingual(`${name.zh}：延长补交期限`, `${name.en}: its date is extended`),
          basis: COURSE_BASES.extension,
        },
        inputs: [
          input('期限', 'date', fromTo(dueDay(event.before), dueDay(event.due))),
          input('延长（工作日）', 'working days more', days),
          ...extensionLimits(event.owedId, known),
          input('理由', 'reason', event.reason),
          ...asked,
          ...officeTimeInput(known.before.lapse),
        ],
      }
    }
    case 'FinishExtended':
      return {
        because: { reason: bilingual('延长审批', 'More time to decide'), basis: COURSE_BASES.finish },
        inputs: [
          input('承诺办结', 'to be decided by', `${event.before.date} → ${event.finish.date}`),
          input('延长（工作日）', 'working days more', event.days),
          finishLimit(known),
          input('理由', 'reason', event.reason),
          ...asked,
        ],
      }
  }
}

function refused(answered: AnsweredRequest, known: CourseKnown): Found {
  const { request, answer } = answered
  const inputs = [...askedInputs(known), input('答复人', 'answered by', known.nameOf(answer.by), answer.on)]
  const found = (what: Bilingual, basis: Bilingual, limits: readonly GateInput[]): Found => ({
    because: { reason: bilingual(`不同意：${what.zh}`, `not approved: ${what.en}`), basis },
    inputs: [...limits, input('理由', 'reason', answered.reason), ...inputs],
    words: answer.reason,
  })
  switch (request.kind) {
    case 'extension': {
      const { zh, en } = nameOfOwed(known.before, request.owedId)
      const limits = [input('申请延长（工作日）', 'asked for, working days', request.days)]
      return found(bilingual(`${zh}延期`, `an extension for ${en}`), COURSE_BASES.extension, [
        ...limits,
        ...extensionLimits(request.owedId, known),
      ])
    }
    case 'waiver': {
      const { zh, en } = nameOfOwed(known.before, request.owedId)
      return found(bilingual(`${zh}免除补交`, `waiving ${en}`), COURSE_BASES.waiver, [])
    }
    case 'finish':
      return found(bilingual('延长审批', 'more time to decide'), COURSE_BASES.finish, [
        input('申请延长（工作日）', 'asked for, working days', request.days),
        finishLimit(known),
      ])
  }
}

function extensionLimits(id: OwedId, { before, rules }: CourseKnown): GateInput[] {
  const used = before.owed.find(({ owedId }) => owedId === id)?.extensions ?? 0
  return [
    input('此前已延期次数', 'extensions before', used),
    input('延期次数上限', 'extensions allowed', rules.maxExtensions, rules.version),
    input('每次最长（工作日）', 'longest, working days', rules.extensionDays, rules.version),
  ]
}

function finishLimit({ rules }: CourseKnown): GateInput {
  return input('合计上限（工作日）', 'longest in all, working days', rules.finishExtensionDays, rules.version)
}

function askedInputs({ answered, nameOf }: CourseKnown): GateInput[] {
  return answered ? [input('申请人员', 'asked for by', nameOf(answered.by), answered.on)] : []
}

function dueDay(due: Due): Bilingual {
  return due.kind === 'date' ? bilingual(due.date, due.date) : bilingual('领证前', 'before handover')
}

function fromTo(from: Bilingual, to: Bilingual): Bilingual {
  return bilingual(`${from.zh} → ${to.zh}`, `${from.en} → ${to.en}`)
}
