import type { Descriptions } from '../model/description.ts'
import { owedMaterials, same } from '../model/lines.ts'
import { dueText, PERIOD_NAMES } from '../model/texts.ts'
import type { SettlingEvent } from './events.ts'

const AGAIN = { zh: '期限按工作日历重新确定', en: 'Date worked out again' } as const

export const SETTLING_DESCRIPTIONS: Descriptions<SettlingEvent> = {
  DeadlineSettled: {
    title: AGAIN,
    lines: ({ owedId, before, due }, writer) => {
      const { zh, en } = dueText(due)
      return [owedMaterials(writer, [owedId]), { zh: `${before} → ${zh}`, en: `${before} → ${en}` }]
    },
  },
  PromisedFinishSettled: {
    title: { zh: '承诺办结日已确定', en: 'Promised end settled' },
    lines: ({ before, finish }) => [same(`${before} → ${finish.date}`)],
  },
  PeriodSettled: {
    title: AGAIN,
    lines: ({ of, before, until }, writer) => {
      const about = of.kind === 'grace' ? [owedMaterials(writer, [of.owedId])] : []
      return [...about, PERIOD_NAMES[of.kind], same(`${before} → ${until.date}`)]
    },
  },
}
