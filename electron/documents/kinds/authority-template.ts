import { bilingual } from '../../base/bilingual.ts'
import { html } from '../../base/html.ts'
import { paragraph } from '../content.ts'
import { DATE, type DocumentDefinition } from '../definition.ts'

const BLANK = html`<span class="blank"></span>`

export const authorityTemplate: DocumentDefinition<'authorityTemplate'> = {
  signatures: [
    bilingual('委托人（签名或盖章）', 'Principal (signature or seal)'),
    bilingual('受托人（签名）', 'Agent (signature)'),
    DATE,
  ],
  textKey: () => 'authorityTemplate',
  fields: () => [
    [bilingual('委托人', 'Principal'), BLANK],
    [bilingual('受托人', 'Agent'), BLANK],
    [bilingual('受托人证件号码', 'Agent’s ID number'), BLANK],
    [bilingual('联系电话', 'Phone'), BLANK],
  ],
  body: content => [
    paragraph(content, 'intro'),
    paragraph(content, 'scope'),
    paragraph(content, 'period'),
    paragraph(content, 'delegate'),
    paragraph(content, 'foot'),
  ],
}
