import { bilingual } from '../../base/bilingual.ts'
import { RETENTION_NAMES } from '../../cases/archiving/explain.ts'
import { DOCUMENT_NAMES } from '../../cases/documents/document-kinds.ts'
import { FORM_NAMES } from '../../cases/model/texts.ts'
import { paragraph } from '../content.ts'
import { dated } from '../dates.ts'
import { DATE, type DocumentDefinition } from '../definition.ts'
import { MATERIAL, table } from '../tables.ts'

/** 归档目录 */
export const archiveList: DocumentDefinition<'archiveList'> = {
  signatures: [
    bilingual('移交人（签名）', 'Handed over by (signature)'),
    bilingual('接收人（签名）', 'Received by (signature)'),
    DATE,
  ],
  textKey: () => 'archiveList',
  body: content => {
    const { event, state, voice } = content
    if (event.type !== 'Archived') return []
    const { archiveNumber: number, retention, keeper, on, contents } = event
    const { documents, materials, record } = contents
    const made = documents.map(({ kind, number, on, sha256 }) => [
      DOCUMENT_NAMES[kind],
      number,
      dated(content, on),
      sha256 ?? '—',
    ])
    const papers = materials.map(id => {
      const material = state.item.materials.find(each => each.id === id)
      return [material?.name ?? id, material ? FORM_NAMES[material.form] : '—']
    })
    return [
      paragraph(content, 'intro', { number, retention: RETENTION_NAMES[retention] }),
      table(voice, [NAME, DOCUMENT_NUMBER, DATE, HASH], made),
      ...(papers.length > 0 ? [paragraph(content, 'materials'), table(voice, [MATERIAL, FORM], papers)] : []),
      paragraph(content, 'record', { events: String(record.events), hash: record.hash }),
      paragraph(content, 'check'),
      paragraph(content, 'handOver', { on: dated(content, on), keeper }),
    ]
  },
}

const NAME = bilingual('文书', 'Document')
const DOCUMENT_NUMBER = bilingual('文书编号', 'Number')
const HASH = bilingual('校验值（SHA-256）', 'SHA-256')
const FORM = bilingual('形式', 'Form')
