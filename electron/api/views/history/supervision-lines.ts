import type { Bilingual } from '../../../base/bilingual.ts'
import { STEP_NAMES } from '../../../cases/model/texts.ts'
import type { SupervisionEvent } from '../../../cases/supervision/events.ts'
import { same } from './lines.ts'

export const LEVEL_NAMES = {
  yellow: { zh: '黄牌预警', en: 'yellow card' },
  red: { zh: '红牌督办', en: 'red card' },
} as const

export function supervisionLines(event: SupervisionEvent): Bilingual[] {
  switch (event.type) {
    case 'SupervisionIssued': {
      const level = LEVEL_NAMES[event.level]
      const step = STEP_NAMES[event.step]
      return [
        same(event.number),
        { zh: `${level.zh}（规则 ${event.rule}）`, en: `${level.en} (rule ${event.rule})` },
        { zh: `${step.zh}，应于 ${event.due} 前`, en: `${step.en}, due on ${event.due}` },
        same(event.content),
        {
          zh: `责任部门：${event.department.zh}，${event.answerBy.date} 前反馈`,
          en: `${event.department.en} answers by ${event.answerBy.date}`,
        },
      ]
    }
    case 'SupervisionAnswered':
      return [same(event.number), same(event.result)]
  }
}
