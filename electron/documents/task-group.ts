import { type Bilingual, bilingual } from '../base/bilingual.ts'
import type { Item, TaskType } from '../catalogue/model/item.ts'

/** 许可, 给付, 确认, and what a decision on any other matter is called. */
export type TaskGroup = 'licence' | 'payment' | 'confirmation' | 'other'

const GROUPS: Readonly<Partial<Record<TaskType, TaskGroup>>> = {
  '01': 'licence',
  '05': 'payment',
  '07': 'confirmation',
}

export function taskGroup({ taskType }: Pick<Item, 'taskType'>): TaskGroup {
  return (taskType && GROUPS[taskType]) ?? 'other'
}

/** 行政许可法 binds licences; for other matters the hall follows it. */
export function basedOn(item: Pick<Item, 'taskType'>): Bilingual {
  return taskGroup(item) === 'licence' ? bilingual('依据', 'under the') : bilingual('参照', 'by analogy with the')
}

export const REFUSALS: Readonly<Record<TaskGroup, Bilingual>> = {
  licence: bilingual('不予行政许可', 'the licence is not granted'),
  payment: bilingual('不予给付', 'the payment is not granted'),
  confirmation: bilingual('不予确认', 'it is not confirmed'),
  other: bilingual('不予办理', 'the matter is not granted'),
}
