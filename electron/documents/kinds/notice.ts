import type { Deadline } from '../../calendar/working-days.ts'
import { type Bilingual, bilingual } from '../../catalogue/model/bilingual.ts'
import { type DocumentDefinition, RECEIVED, SEAL, TWO_COPIES } from '../definition.ts'
import { type DocumentFacts, paragraph } from '../facts.ts'
import type { SafeHtml } from '../html.ts'
import { lateParagraphs } from '../late.ts'
import { materialsTable, owedTable, receivedMaterials } from '../tables.ts'
import type { SlotOf } from '../texts/shapes.ts'

/** 容缺受理通知书, two copies: for the applicant and for the file. With nothing owed it is a 受理通知书. */
export const notice: DocumentDefinition<'notice.owing' | 'notice.full'> = {
  copies: TWO_COPIES,
  signatures: [SEAL, RECEIVED],
  textKey: ({ state }) => (state.acceptance?.mode === 'owing' ? 'notice.owing' : 'notice.full'),
  fields: ({ state: { acceptance } }) => [
    [bilingual('受理日期', 'Accepted on'), acceptance?.on],
    [bilingual('承诺办结日期', 'To be decided by'), acceptance && deadlineText(acceptance.promisedFinish)],
  ],
  body: facts => (facts.state.acceptance?.mode === 'owing' ? owing(facts) : full(facts)),
}

function owing(facts: DocumentFacts<SlotOf<'notice.owing'>>): readonly SafeHtml[] {
  return [
    paragraph(facts, 'intro'),
    // What an earlier promise, since withdrawn, left is void.
    owedTable(
      facts,
      facts.state.owed.filter(({ status }) => status === 'owed'),
    ),
    ...lateParagraphs(facts),
    paragraph(facts, 'extend'),
    paragraph(facts, 'foot'),
  ]
}

function full(facts: DocumentFacts<SlotOf<'notice.full'>>): readonly SafeHtml[] {
  return [paragraph(facts, 'intro'), materialsTable(facts, receivedMaterials(facts.state)), paragraph(facts, 'foot')]
}

function deadlineText({ date, provisional }: Deadline): Bilingual {
  return provisional
    ? bilingual(`${date}（暂定，不会提前）`, `${date} (provisional; not earlier)`)
    : bilingual(date, date)
}
