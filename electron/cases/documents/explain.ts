import type { Bilingual } from '../../base/bilingual.ts'
import type { Descriptions } from '../model/description.ts'
import { DOCUMENT_NAMES } from './document-kinds.ts'
import type { DocumentEvent, HandOutMeans } from './events.ts'

const HAND_OUTS: Readonly<Record<HandOutMeans, Bilingual>> = {
  printed: { zh: '已打印', en: 'printed' },
  electronic: { zh: '已电子送达', en: 'sent electronically' },
  notNeeded: { zh: '当事人不需要纸质文书', en: 'not wanted on paper' },
}

export const DOCUMENTS_DESCRIPTIONS: Descriptions<DocumentEvent> = {
  DocumentIssued: {
    title: { zh: '制发文书', en: 'Document made out' },
    lines: ({ kind, number, textVersion }) => {
      const { zh, en } = DOCUMENT_NAMES[kind]
      return [{ zh: `${zh} ${number}（文本 ${textVersion}）`, en: `${en} ${number} (text ${textVersion})` }]
    },
  },
  DocumentHandedOut: {
    title: { zh: '送交文书', en: 'Document handed out' },
    lines: ({ kind, how }) => {
      const [what, by] = [DOCUMENT_NAMES[kind], HAND_OUTS[how]]
      return [{ zh: `${what.zh}：${by.zh}`, en: `${what.en}: ${by.en}` }]
    },
  },
}
