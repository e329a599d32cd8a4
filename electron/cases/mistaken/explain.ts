import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { input } from '../gates/gate.ts'
import type { Descriptions } from '../model/description.ts'
import { dated, owedMaterials, said, same } from '../model/lines.ts'
import { MISTAKEN_NAMES, outcomeName } from '../model/texts.ts'
import { COURSE_BASES } from '../why/course-bases.ts'
import { nameOfOwed } from '../why/course-inputs.ts'
import type { MistakenDayUndone } from './events.ts'

export const MISTAKEN_DESCRIPTIONS: Descriptions<MistakenDayUndone> = {
  MistakenDayUndone: {
    title: { zh: '时钟有误，更正', en: 'Put right: the clock was wrong' },
    lines: ({ undone, reason }, writer) => {
      const entries = undone.map(({ type, on, owedIds, breachId }): Bilingual => {
        const title = writer.titleOf(type)
        const about = breachId === undefined ? (owedIds ? owedMaterials(writer, owedIds) : undefined) : same(breachId)
        return {
          zh: `不作数：${on} ${title.zh}${about ? `（${about.zh}）` : ''}`,
          en: `does not count: ${on} ${title.en}${about ? ` (${about.en})` : ''}`,
        }
      })
      return [...entries, ...said(reason)]
    },
    why: ({ undone, reason }, { before }) => ({
      because: {
        reason: bilingual(
          '登记时大厅时钟有误：登记的日期尚未到来，所列登记不作数',
          'The hall’s clock was wrong: what was recorded on a day that had not come does not count',
        ),
        basis: COURSE_BASES.mistakenDay,
      },
      inputs: undone.map(({ type, on, owedIds = [], breachId, outcome }) => {
        const { zh, en } = MISTAKEN_NAMES[type]
        const about =
          breachId ?? (outcome ? outcomeName(outcome).zh : owedIds.map(id => nameOfOwed(before, id).zh).join('、'))
        return input(zh, en, about === '' ? zh : about, on)
      }),
      words: reason,
    }),
    plain: ({ on }) =>
      dated(
        on,
        '大厅的时钟走错了，当时记下的逾期不作数，对您没有影响',
        'the hall’s clock was wrong: the lateness that it noted does not count and is not held against you',
      ),
  },
}
