import type { Descriptions } from '../model/description.ts'
import { same } from '../model/lines.ts'
import { STEP_NAMES } from '../model/texts.ts'
import type { SupervisionEvent } from './events.ts'

const LEVELS = {
  yellow: { zh: '黄牌预警', en: 'yellow card' },
  red: { zh: '红牌督办', en: 'red card' },
} as const

export const SUPERVISION_DESCRIPTIONS: Descriptions<SupervisionEvent> = {
  SupervisionIssued: {
    title: { zh: '发出督办', en: 'Office supervised' },
    lines: ({ level, step, number, rule, due, content, department, answerBy }) => [
      same(number),
      { zh: `${LEVELS[level].zh}（规则 ${rule}）`, en: `${LEVELS[level].en} (rule ${rule})` },
      { zh: `${STEP_NAMES[step].zh}，应于 ${due} 前`, en: `${STEP_NAMES[step].en}, due on ${due}` },
      same(content),
      { zh: `责任部门：${department.zh}，${answerBy.date} 前反馈`, en: `${department.en} answers by ${answerBy.date}` },
    ],
  },
  SupervisionAnswered: {
    title: { zh: '督办反馈', en: 'Supervision answered' },
    lines: ({ number, result }) => [same(number), same(result)],
  },
}
