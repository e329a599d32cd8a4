import { html, type SafeHtml } from '../base/html.ts'
import type { DocumentPaper } from '../cases/documents/events.ts'
import { type PageMarks, styleFor } from './style.ts'
import type { Voice } from './voice.ts'

export interface Document {
  readonly title: string
  readonly html: string
}

/** Prints on its own: no scripts, no external files. */
export function page(
  voice: Voice,
  paper: DocumentPaper,
  title: string,
  marks: Omit<PageMarks, 'copies'>,
  sheets: readonly SafeHtml[],
): Document {
  const body = sheets.map(sheet => html`<section class="sheet">${sheet}</section>`)
  const style = { safe: styleFor(paper, { ...marks, copies: sheets.length }) }
  const { safe } =
    html`<!doctype html><html lang="${voice.language === 'en' ? 'en' : 'zh-CN'}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head><body class="${paper === 'A4' ? 'a4' : 'roll'}">${body}</body></html>`
  return { title, html: safe }
}
