import type { Bilingual } from '../catalogue/model/bilingual.ts'
import { html, type SafeHtml } from './html.ts'

export type Language = 'zh' | 'en'

/** A document: a title, and one sheet or more, each on a page of its own. */
export interface Document {
  readonly title: string
  readonly html: string
}

const STYLE = `
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: 12pt/1.7 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif; }
.sheet { break-after: page; position: relative; max-width: 178mm; margin: 0 auto; padding: 4mm 0; }
.sheet:last-child { break-after: auto; }
h1 { font-size: 20pt; text-align: center; letter-spacing: .1em; margin: 0 0 2mm; }
.copy { text-align: center; margin: 0 0 6mm; }
.head { display: flex; justify-content: space-between; align-items: flex-start; gap: 8mm; }
.qr { width: 28mm; text-align: center; font-size: 8pt; line-height: 1.2; flex: none; }
.qr svg { width: 28mm; height: 28mm; display: block; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 4mm; margin: 0; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: 5mm 0; font-size: 11pt; }
th, td { border: 1px solid #000; padding: 1.5mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
ol { padding-left: 7mm; margin: 3mm 0; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 12mm; }
.line { border-bottom: 1px solid #000; min-height: 9mm; }
.small { font-size: 9.5pt; color: #222; }
`

/** A page that can be printed as it is: no script, no outside file. */
export function page(language: Language, title: string, sheets: readonly SafeHtml[]): Document {
  const body = sheets.map(sheet => html`<section class="sheet">${sheet}</section>`)
  const { safe } =
    html`<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${title}</title><style>${{ safe: STYLE }}</style></head><body>${body}</body></html>`
  return { title, html: safe }
}

/** A list of labelled values; those without a value are left out. */
export function fields(entries: readonly (readonly [string, string | undefined])[]): SafeHtml {
  const rows = entries.flatMap(([label, value]) => (value ? [html`<dt>${label}</dt><dd>${value}</dd>`] : []))
  return html`<dl>${rows}</dl>`
}

export function inLanguage(language: Language, text: Bilingual): string {
  return text[language]
}
