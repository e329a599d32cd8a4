import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import { paragraph } from '../content.ts'
import { BLANK, DATE, type DocumentDefinition } from '../definition.ts'

const FIRST: readonly Bilingual[] = [
  bilingual('委托人', 'Principal'),
  bilingual('受托人', 'Agent'),
  bilingual('受托人证件号码', 'Agent’s ID number'),
  bilingual('联系电话', 'Phone'),
]

/** 民法典 art. 165. */
const FIELDS: readonly Bilingual[] = [
  bilingual('委托人', 'Principal'),
  bilingual('委托人证件号码（统一社会信用代码）', 'Principal’s ID number (credit code)'),
  bilingual('法定代表人及职务（单位填写）', 'Legal representative and post (organisations)'),
  bilingual('委托人电话', 'Principal’s phone'),
  bilingual('受托人', 'Agent'),
  bilingual('受托人证件号码', 'Agent’s ID number'),
  bilingual('受托人工作单位及职务', 'Agent’s employer and post'),
  bilingual('受托人电话', 'Agent’s phone'),
]

export const authorityTemplate: DocumentDefinition<'authorityTemplate'> = {
  signatures: [
    bilingual('委托人（签名或盖章）', 'Principal (signature or seal)'),
    bilingual('受托人（签名）', 'Agent (signature)'),
    DATE,
  ],
  textKey: () => 'authorityTemplate',
  fields: ({ issued }) => (issued.layout === undefined ? FIRST : FIELDS).map(label => [label, BLANK]),
  body: content => [
    paragraph(content, 'intro'),
    paragraph(content, 'scope'),
    paragraph(content, 'period'),
    paragraph(content, 'delegate'),
    paragraph(content, 'legal'),
    paragraph(content, 'foot'),
  ],
}
