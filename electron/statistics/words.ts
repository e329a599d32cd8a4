import type { Bilingual } from '../base/bilingual.ts'
import type { CloseOutcome } from '../cases/events.ts'
import type { GateId } from '../cases/gates/gate.ts'
import { GATE_NAMES } from '../cases/gates/texts.ts'
import { MEANS_NAMES, outcomeName } from '../cases/model/texts.ts'
import type { SupplyMethod } from '../cases/owing/events.ts'
import type { DischargeMeans } from '../catalogue/model/item.ts'
import type { Dimension } from './statistics.ts'

const METHODS: Readonly<Record<SupplyMethod, Bilingual>> = {
  counter: { zh: '窗口', en: 'counter' },
  upload: { zh: '网上上传', en: 'upload' },
  post: { zh: '邮寄', en: 'post' },
  sharing: { zh: '数据共享', en: 'data sharing' },
}

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

/** How a document came. */
export function channelName(channel: string): Bilingual {
  if (channel === '') return { zh: '尚未补交', en: 'not here yet' }
  return METHODS[channel as SupplyMethod] ?? MEANS_NAMES[channel as DischargeMeans] ?? { zh: channel, en: channel }
}

/** A gate that did not pass: 信用等级达到要求：未知. */
export function reasonName(detail: string): Bilingual {
  const [id = '', result] = detail.split(':')
  const gate = GATE_NAMES[id as GateId] ?? { zh: id, en: id }
  const how = result === 'unknown' ? { zh: '未知', en: 'unknown' } : { zh: '不通过', en: 'failed' }
  return { zh: `${gate.zh}：${how.zh}`, en: `${gate.en}: ${how.en}` }
}

export function endingName(detail: string): Bilingual {
  return detail === 'done' ? { zh: '正常办结', en: 'as it should' } : outcomeName(detail as CloseOutcome)
}
