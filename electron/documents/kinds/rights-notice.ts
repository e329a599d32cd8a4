import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { LocalDate } from '../../base/local-date.ts'
import type { Breach, Correction, Objection } from '../../cases/model/state.ts'
import { MISTAKEN_NAMES } from '../../cases/model/texts.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, SEAL } from '../definition.ts'
import { table } from '../tables.ts'
import type { Words } from '../voice.ts'
import { RECORD, recorded } from './records.ts'

export const rightsNotice: DocumentDefinition<'rightsNotice'> = {
  signatures: [SEAL],
  textKey: () => 'rightsNotice',
  body: content => {
    const { state, voice } = content
    const { breaches, objections, mistakes } = state
    return [
      ...(breaches.length > 0
        ? [
            paragraph(content, 'records'),
            table(
              voice,
              [...RECORD, STATE],
              breaches.map(breach => recordRow(content, breach)),
            ),
            paragraph(content, 'effect'),
          ]
        : [paragraph(content, 'none')]),
      ...(mistakes.length > 0
        ? [
            table(
              voice,
              MISTAKE_COLUMNS,
              mistakes.flatMap(mistake => mistakeRows(content, mistake)),
            ),
          ]
        : []),
      ...(objections.length > 0
        ? [
            paragraph(content, 'objections'),
            table(
              voice,
              OBJECTION_COLUMNS,
              objections.map(objection => objectionRow(content, objection)),
            ),
          ]
        : []),
      paragraph(content, 'object'),
      paragraph(content, 'repair'),
      paragraph(content, 'person'),
      paragraph(content, 'review'),
    ]
  },
}

type Content = DocumentContent<never>

const STATE = bilingual('状态', 'State')

const OBJECTION_COLUMNS: readonly Bilingual[] = [
  bilingual('对象', 'About'),
  bilingual('提出日期', 'Raised on'),
  bilingual('理由', 'Reason'),
  bilingual('答复', 'Answer'),
]

const MISTAKE_COLUMNS: readonly Bilingual[] = [
  bilingual('因大厅时钟有误、不作数的登记', 'Recorded by a wrong clock; it does not count'),
  bilingual('登记的日期', 'On'),
  bilingual('更正日期', 'Put right on'),
  bilingual('说明', 'Why'),
]

function mistakeRows(content: Content, { on, reason, undone }: Correction): readonly (readonly Words[])[] {
  return undone.map(entry => [MISTAKEN_NAMES[entry.type], dated(content, entry.on), dated(content, on), reason])
}

function recordRow(content: Content, breach: Breach): readonly Words[] {
  const { objections } = content.state
  const { breachId, repairedOn, struckOn } = breach
  const disputed = objections.some(
    ({ about, decided }) => !decided && about.kind === 'breach' && about.breachId === breachId,
  )
  const day = (date: LocalDate) => spaced(content, date)
  const state = struckOn
    ? bilingual(`${day(struckOn).zh}已更正`, `struck on ${day(struckOn).en}`)
    : repairedOn
      ? bilingual(`${day(repairedOn).zh}已修复`, `repaired on ${day(repairedOn).en}`)
      : disputed
        ? bilingual('有异议，已标注', 'disputed, marked')
        : bilingual('有效', 'counts')
  return [...recorded(content, breach), state]
}

function objectionRow(content: Content, { about, on, reason, decideBy, decided }: Objection): readonly Words[] {
  const what = about.kind === 'breach' ? about.breachId : bilingual('受理决定', 'the decision')
  const answered = spaced(content, decided?.on ?? decideBy.date)
  const answer = decided
    ? bilingual(
        `${answered.zh}${decided.upheld ? '成立' : '不成立'}：${decided.reason}`,
        `${answered.en} ${decided.upheld ? 'upheld' : 'not upheld'}: ${decided.reason}`,
      )
    : bilingual(`${answered.zh}前答复`, `to be answered by ${answered.en}`)
  return [what, dated(content, on), reason, answer]
}

/** A date in figures stands apart from Chinese. */
function spaced(content: Content, date: LocalDate): Bilingual {
  return content.issued.layout === undefined ? bilingual(`${date} `, date) : dated(content, date)
}
