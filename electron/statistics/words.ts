import type { Bilingual } from '../base/bilingual.ts'
import type { GateId } from '../cases/gates/gate.ts'
import { GATE_NAMES } from '../cases/gates/texts.ts'
import type { Dimension } from '../store/queries/figures.ts'

export const TITLE: Bilingual = { zh: '容缺受理统计', en: 'Statistics' }

export const SECTION_NAMES = {
  total: { zh: '合计', en: 'Total' },
  reasons: { zh: '因何不适用', en: 'Why not on trust' },
  endings: { zh: '办结情况', en: 'How cases ended' },
  definitions: { zh: '口径', en: 'What the figures mean' },
} as const satisfies Record<string, Bilingual>

export const DIMENSION_NAMES: Readonly<Record<Dimension, Bilingual>> = {
  department: { zh: '部门', en: 'Department' },
  item: { zh: '事项', en: 'Item' },
  material: { zh: '材料', en: 'Material' },
  window: { zh: '窗口', en: 'Window' },
  channel: { zh: '渠道', en: 'Channel' },
  month: { zh: '月份', en: 'Month' },
}

/** A gate that did not pass: 信用等级达到要求：未知. */
export function reasonName(detail: string): Bilingual {
  const [id = '', result] = detail.split(':')
  const gate = GATE_NAMES[id as GateId] ?? { zh: id, en: id }
  const how = result === 'unknown' ? { zh: '未知', en: 'unknown' } : { zh: '不通过', en: 'failed' }
  return { zh: `${gate.zh}：${how.zh}`, en: `${gate.en}: ${how.en}` }
}
