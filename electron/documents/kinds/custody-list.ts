import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { RETURN_NAMES } from '../../cases/custody/explain.ts'
import type { HeldPaper, ReturnedPaper } from '../../cases/custody/held-paper.ts'
import { evidenceIn } from '../../cases/custody/papers.ts'
import { FORM_NAMES } from '../../cases/model/texts.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { type DocumentDefinition, RECEIVED, SEAL } from '../definition.ts'
import { MATERIAL, table } from '../tables.ts'

/** 材料收存与退还清单 */
export const custodyList: DocumentDefinition<'custodyList'> = {
  signatures: [SEAL, RECEIVED],
  textKey: () => 'custodyList',
  body: content => {
    const { state, voice } = content
    const { papers, papersReturned } = state
    const evidence = evidenceIn(state)
    const kept = papers.some(({ materialId }) => evidence.has(materialId))
    const rows = [
      ...papersReturned.map(paper => [...named(content, paper), returned(content, paper)]),
      ...papers.map(paper => [...named(content, paper), evidence.has(paper.materialId) ? EVIDENCE : HERE]),
    ]
    return [
      paragraph(content, 'intro'),
      table(voice, [MATERIAL, FORM, RECEIVED_ON, WHERE], rows),
      ...(kept ? [paragraph(content, 'evidence')] : []),
      paragraph(content, 'foot'),
    ]
  },
}

function named(content: DocumentContent<never>, { materialId, on = content.state.openedOn }: HeldPaper) {
  const material = content.state.item.materials.find(({ id }) => id === materialId)
  const name = material?.name ?? bilingual(materialId, materialId)
  return [name, material ? FORM_NAMES[material.form] : '—', on ? dated(content, on) : '—'] as const
}

function returned(content: DocumentContent<never>, { returned: { on, method, mailNumber } }: ReturnedPaper): Bilingual {
  const [day, how] = [dated(content, on), RETURN_NAMES[method]]
  const mail =
    mailNumber === undefined ? bilingual('', '') : bilingual(`，邮件号 ${mailNumber}`, `, mail ${mailNumber}`)
  return bilingual(`${day.zh} ${how.zh}${mail.zh}`, `${how.en} on ${day.en}${mail.en}`)
}

const FORM = bilingual('形式', 'Form')
const RECEIVED_ON = bilingual('收到日期', 'Received on')
const WHERE = bilingual('去向', 'Where')
const HERE = bilingual('本大厅收存', 'kept at this hall')
const EVIDENCE = bilingual('作为证据留存', 'kept as evidence')
