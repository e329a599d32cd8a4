import { bilingual } from '../../base/bilingual.ts'
import { html, type SafeHtml } from '../../base/html.ts'
import { isProof } from '../../cases/model/promised-material.ts'
import { type DocumentContent, paragraph } from '../content.ts'
import { BLANK, DATE, type DocumentDefinition } from '../definition.ts'
import { lateParagraphs } from '../late.ts'
import { officeTimeRule } from '../office-time.ts'
import { statements } from '../statements.ts'
import { owedTables } from '../tables.ts'

/** Digits of the page's hash; short enough to compare by eye. */
const HASH_SHOWN = 16

export const promise: DocumentDefinition<'promise'> = {
  archive: 'B6',
  signatures: [bilingual('承诺人（签名或盖章）', 'Signature or seal'), DATE],
  textKey: () => 'promise',
  fields: ({ state }) => [[bilingual('联系电话', 'Phone'), state.parties.handler?.person.phone ?? BLANK]],
  body: content => [
    paragraph(content, 'intro'),
    ...owedTables(content, content.state.promise?.materials.filter(material => !isProof(material)) ?? []),
    paragraph(content, 'declare'),
    statements(content),
    ...(content.state.promise?.agentClause ? [content.voice.paragraph(content.state.promise.agentClause)] : []),
    ...lateParagraphs(content),
    ...officeTimeRule(content),
    paragraph(content, 'withdraw'),
    ...signedPart(content),
  ],
}

/** Drawn on a pad, or a line to sign on paper. */
export function signedPart(content: DocumentContent<'sign' | 'drawn'>): readonly SafeHtml[] {
  return content.signature ? drawn(content, content.signature) : [paragraph(content, 'sign')]
}

function drawn(
  content: DocumentContent<'drawn'>,
  signature: NonNullable<DocumentContent['signature']>,
): readonly SafeHtml[] {
  const label = content.voice.line(bilingual('屏幕手写签名', 'Signature drawn on a pad'))
  const image =
    signature.image === ''
      ? content.voice.line(bilingual('（已删除）', '(erased)'))
      : // Only base64 was accepted.
        html`<img class="drawn" alt="${content.voice.text(bilingual('签名', 'signature'))}" src="data:image/png;base64,${signature.image}">`
  return [
    html`<p>${label}</p>${image}`,
    paragraph(content, 'drawn', { hash: signature.documentSha256.slice(0, HASH_SHOWN) }),
  ]
}
