import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { html, type SafeHtml } from '../base/html.ts'
import type { DocumentKind } from '../cases/documents/document-kinds.ts'
import type { DocumentContent } from './content.ts'
import { heading } from './heading.ts'
import { DEFINITIONS } from './kinds.ts'
import { type Document, page } from './page.ts'
import { receiptQr } from './qr.ts'

/** The same content gives the same bytes. */
export async function renderDocument(kind: DocumentKind, content: DocumentContent): Promise<Document> {
  const definition = DEFINITIONS[kind]
  const { state, issued, text, voice, paper } = content
  const code = await receiptQr(state.caseNumber ?? '')
  const archive = bilingual('归档代码', 'Archive code')
  const head = heading(content, code, [...(definition.fields?.(content) ?? []), [archive, definition.archive]])
  const body = definition.body(content)
  const signatures = html`<div class="sign">${definition.signatures.map(label => signature(content, label))}</div>`
  const version = bilingual(
    `文书编号 ${issued.number}　制发日期 ${issued.on}　文本版本 ${text.version}`,
    `Document ${issued.number}, made out on ${issued.on}, text ${text.version}`,
  )
  const copies = definition.copies ?? [undefined]
  const sheets = copies.map(
    copy => html`<h1>${voice.line(text.title)}</h1><p class="copy">${voice.line(underTitle(issued.hall, copy))}</p>
${head}
${body}
${signatures}
${voice.paragraph(version, true)}`,
  )
  const marks = { number: issued.number, date: issued.on, language: voice.language }
  return page(voice, paper, `${voice.text(text.title)} ${issued.number}`, marks, sheets)
}

function signature({ voice }: DocumentContent, label: Bilingual): SafeHtml {
  return html`<div>${voice.line(label)}<div class="line"></div></div>`
}

function underTitle(hall: Bilingual, copy: Bilingual | undefined): Bilingual {
  return copy ? bilingual(`${hall.zh}　${copy.zh}`, `${hall.en} — ${copy.en}`) : hall
}
