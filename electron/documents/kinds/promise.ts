import { bilingual } from '../../base/bilingual.ts'
import { html, type SafeHtml } from '../../base/html.ts'
import { DATE, type DocumentDefinition } from '../definition.ts'
import { type DocumentFacts, paragraph } from '../facts.ts'
import { lateParagraphs } from '../late.ts'
import { statements } from '../statements.ts'
import { owedTable } from '../tables.ts'
import type { SlotOf } from '../texts/shapes.ts'

/** How much of a page's hash stands on paper: enough to find it again, short enough to compare by eye. */
const HASH_SHOWN = 16

/** 容缺受理承诺书. Signed on paper, or on a pad: then the drawing stands on it, and what it is and is not in law. */
export const promise: DocumentDefinition<'promise'> = {
  archive: 'B6',
  signatures: [bilingual('承诺人（签名或盖章）', 'Signature or seal'), DATE],
  textKey: () => 'promise',
  fields: ({ state }) => [
    [bilingual('联系电话', 'Phone'), state.parties.handler?.person.phone ?? html`<span class="blank"></span>`],
  ],
  body: facts => [
    paragraph(facts, 'intro'),
    owedTable(facts, facts.state.promise?.materials ?? []),
    paragraph(facts, 'declare'),
    statements(facts),
    ...lateParagraphs(facts),
    paragraph(facts, 'withdraw'),
    ...(facts.signature ? drawn(facts, facts.signature) : [paragraph(facts, 'sign')]),
  ],
}

function drawn(
  facts: DocumentFacts<SlotOf<'promise'>>,
  signature: NonNullable<DocumentFacts['signature']>,
): readonly SafeHtml[] {
  const label = facts.voice.line(bilingual('屏幕手写签名', 'Signature drawn on a pad'))
  const image =
    signature.image === ''
      ? facts.voice.line(bilingual('（已删除）', '(erased)'))
      : // Nothing but base64 was taken in.
        html`<img class="drawn" alt="${facts.voice.text(bilingual('签名', 'signature'))}" src="data:image/png;base64,${signature.image}">`
  return [
    html`<p>${label}</p>${image}`,
    paragraph(facts, 'drawn', { hash: signature.documentSha256.slice(0, HASH_SHOWN) }),
  ]
}
