import type { CaseRecord } from '../case-record.ts'
import type { OrderRowTable } from '../schema.ts'
import { KEYS_PER_CASE } from './owed-row.ts'

export function orderRows({ key, state }: CaseRecord): OrderRowTable[] {
  return state.supervisions.map((order, position) => {
    const material = state.owed.find(owed => owed.materialId === order.materialId)?.name
    return {
      order_key: key * KEYS_PER_CASE + position,
      case_key: key,
      number: order.number,
      case_number: state.caseNumber ?? null,
      status: order.answered ? 'answered' : 'open',
      rule: order.rule,
      level: order.level,
      kind: order.step,
      step_due: order.due,
      material_zh: material?.zh ?? null,
      material_en: material?.en ?? null,
      content: order.content,
      issued_at: order.at,
      issued_by: order.by,
      item_code: state.item.code,
      department_zh: order.department.zh,
      department_en: order.department.en,
      window: order.window,
      due_key: order.answerBy.date,
      answered_at: order.answered?.at ?? null,
      answered_by: order.answered?.by ?? null,
      result: order.answered?.result ?? null,
    }
  })
}
