import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { SafeHtml } from '../../base/html.ts'
import type { Deadline } from '../../calendar/working-days.ts'
import { awaitsCompletion } from '../../cases/model/state.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { type DocumentDefinition, RECEIVED, SEAL, TWO_COPIES } from '../definition.ts'
import { lateParagraphs } from '../late.ts'
import { materialsTable, owedTable, receivedMaterials } from '../tables.ts'
import type { SlotOf } from '../texts/shapes.ts'

/** 容缺受理通知书; with nothing owed 受理通知书. */
export const notice: DocumentDefinition<'notice.owing' | 'notice.completion' | 'notice.full'> = {
  copies: TWO_COPIES,
  signatures: [SEAL, RECEIVED],
  textKey: ({ state }) => {
    if (state.acceptance?.mode !== 'owing') return 'notice.full'
    return awaitsCompletion(state) ? 'notice.completion' : 'notice.owing'
  },
  fields: ({ state: { acceptance, item } }) => [
    [bilingual('受理日期', 'Accepted on'), acceptance?.on],
    [
      bilingual('承诺办结日期', 'To be decided by'),
      acceptance && finishText(acceptance.promisedFinish, item.promisedDays),
    ],
  ],
  body: content => (content.state.acceptance?.mode === 'owing' ? owing(content) : full(content)),
}

function owing(content: DocumentContent<SlotOf<'notice.owing' | 'notice.completion'>>): readonly SafeHtml[] {
  return [
    paragraph(content, 'intro', { days: content.state.item.promisedDays }),
    // Materials of a withdrawn promise are void.
    owedTable(
      content,
      content.state.owed.filter(({ status }) => status === 'owed'),
    ),
    ...lateParagraphs(content),
    paragraph(content, 'extend'),
    paragraph(content, 'foot'),
  ]
}

function full(content: DocumentContent<SlotOf<'notice.full'>>): readonly SafeHtml[] {
  return [
    paragraph(content, 'intro'),
    materialsTable(content, receivedMaterials(content.state)),
    paragraph(content, 'foot'),
  ]
}

function finishText(finish: Deadline | undefined, days: number): Bilingual {
  if (!finish) return bilingual(`补齐之日起 ${days} 个工作日`, `${days} working days once it is complete`)
  const { date, provisional } = finish
  return provisional
    ? bilingual(`${date}（暂定，不会提前）`, `${date} (provisional; not earlier)`)
    : bilingual(date, date)
}
