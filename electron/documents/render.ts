import { type Bilingual, bilingual } from '../base/bilingual.ts'
import { html, type SafeHtml } from '../base/html.ts'
import type { DocumentKind } from '../cases/documents/document-kinds.ts'
import type { DocumentContent } from './content.ts'
import { dated } from './dates.ts'
import { RECEIVED, SEAL } from './definition.ts'
import { heading } from './heading.ts'
import { DEFINITIONS } from './kinds.ts'
import { organName, sealName } from './organ.ts'
import { type Document, page } from './page.ts'
import { receiptQr } from './qr.ts'

/** The same content gives the same bytes. */
export async function renderDocument(kind: DocumentKind, content: DocumentContent): Promise<Document> {
  const definition = DEFINITIONS[kind]
  const { state, issued, text, voice, paper } = content
  const code = await receiptQr(state.caseNumber ?? '')
  const archive = bilingual('归档代码', 'Archive code')
  // What citizens sign is theirs, and has no letterhead.
  const letterhead = definition.signatures.includes(SEAL)
  const more = [...(definition.fields?.(content) ?? []), [archive, definition.archive] as const]
  const head = heading(content, code, more, letterhead)
  const body = definition.body(content)
  const signatures = html`<div class="sign">${definition.signatures.map(label => signature(content, label))}</div>`
  const on = dated(content, issued.on)
  const version = bilingual(
    `文书编号 ${issued.number}　制发日期 ${on.zh}　文本版本 ${text.version}`,
    `Document ${issued.number}, made out on ${on.en}, text ${text.version}`,
  )
  const copies = definition.copies ?? [undefined]
  const sheets = copies.map(
    copy => html`${top(content, letterhead, copy)}
${head}
${body}
${signatures}
${voice.paragraph(version, true)}`,
  )
  const date = on[voice.language === 'en' ? 'en' : 'zh']
  const marks = { number: issued.number, date, language: voice.language, layout: issued.layout }
  return page(voice, paper, `${voice.text(text.title)} ${issued.number}`, marks, sheets)
}

function top(content: DocumentContent, letterhead: boolean, copy: Bilingual | undefined): SafeHtml {
  const { text, voice, issued } = content
  const title = html`<h1>${voice.line(text.title)}</h1>`
  if (issued.layout === undefined) {
    return html`${title}<p class="copy">${voice.line(underTitle(issued.hall, copy))}</p>`
  }
  const organ = letterhead ? html`<p class="organ">${voice.line(organName(content))}</p>` : html``
  return html`${organ}${title}${copy ? html`<p class="copy">${voice.line(copy)}</p>` : html``}`
}

function signature(content: DocumentContent, label: Bilingual): SafeHtml {
  const { voice, issued } = content
  if (issued.layout !== undefined && label === SEAL) return seal(content)
  const day = issued.layout !== undefined && label === RECEIVED ? html`<div>${voice.line(DAY_BY_HAND)}</div>` : html``
  return html`<div>${voice.line(label)}<div class="line"></div>${day}</div>`
}

const DAY_BY_HAND = bilingual('　　　　年　　月　　日', 'Date:')

/** 行政许可法 art. 32: the organ's special seal, and the date. */
function seal(content: DocumentContent): SafeHtml {
  const { voice, issued } = content
  const { zh, en } = sealName(content)
  const here = bilingual(`（加盖${zh}）`, `(${en})`)
  return html`<div>${voice.line(organName(content))}<div class="seal">${voice.line(here)}</div>${voice.line(dated(content, issued.on))}</div>`
}

function underTitle(hall: Bilingual, copy: Bilingual | undefined): Bilingual {
  return copy ? bilingual(`${hall.zh}　${copy.zh}`, `${hall.en} — ${copy.en}`) : hall
}
