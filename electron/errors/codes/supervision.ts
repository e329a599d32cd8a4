import type { FaultText } from './fault.ts'

/** 督办. */
export const SUPERVISION_FAULTS = {
  K380: {
    status: 422,
    kind: 'fatal',
    zh: '该环节不是办理机关的待办，或该规则不监察此环节',
    en: 'this is not a step that the office has to take now, or not one that the rule watches',
    causeZh: '环节已完成，或不在该监察规则的 steps 中',
    causeEn: 'The step is done, or not among the steps of the rule',
    remedyZh: '请查看办件最新环节',
    remedyEn: 'see what the case waits for now',
  },
  K381: {
    status: 422,
    kind: 'fatal',
    zh: '该环节尚未临期，不能督办',
    en: 'the step is not close to its date yet',
    causeZh: '距期限仍多于该规则的 yellowDays',
    causeEn: 'It is further from its date than the rule’s yellowDays',
    remedyZh: '亮黄灯或红灯后再督办',
    remedyEn: 'supervise it once its light is yellow or red',
  },
  K382: {
    status: 422,
    kind: 'fatal',
    zh: '该环节已有未反馈的督办',
    en: 'this step is under supervision already',
    causeZh: '前一份督办尚未反馈',
    causeEn: 'The order before has no answer yet',
    remedyZh: '请先反馈现有督办',
    remedyEn: 'have the order that is open answered first',
  },
  K383: {
    status: 422,
    kind: 'fatal',
    zh: '没有该督办，或已反馈',
    en: 'there is no such order, or it was answered',
    causeZh: '督办已反馈，或编号有误',
    causeEn: 'It was answered, or the id is wrong',
    remedyZh: '请查看最新内容',
    remedyEn: 'see the latest state',
  },
} as const satisfies Readonly<Record<string, FaultText>>
