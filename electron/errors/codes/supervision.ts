import { fault } from './fault.ts'

/** Supervising the office (督办). */
export const SUPERVISION_FAULTS = {
  K380: fault(
    'fatal',
    '该环节不是办理机关的待办，或该规则不监察此环节',
    'this is not a step that the office has to take now, or not one that the rule watches',
    '请查看办件最新环节',
    'see what the case waits for now',
  ),
  K381: fault(
    'fatal',
    '该环节尚未临期，不能督办',
    'the step is not close to its date yet',
    '亮黄灯或红灯后再督办',
    'supervise it once its light is yellow or red',
  ),
  K382: fault(
    'fatal',
    '该环节已有未反馈的督办',
    'this step is under supervision already',
    '请先反馈现有督办',
    'have the order that is open answered first',
  ),
  K383: fault(
    'fatal',
    '没有该督办，或已反馈',
    'there is no such order, or it was answered',
    '请查看最新内容',
    'see the latest state',
  ),
} as const
