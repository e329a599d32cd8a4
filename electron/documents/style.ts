import type { DocumentLanguage, DocumentLayout, DocumentPaper } from '../cases/documents/events.ts'

/** Fonts with rare characters of names (𬭳, 䶮, 𠮷) first. */
const FONTS = `'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, 'SimSun-ExtB', 'FangSong', 'Plangothic P1', 'Plangothic P2', 'TH-Tshyn-P2', 'Noto Sans CJK SC', serif`

/** With a narrow apostrophe. */
const ENGLISH = `'Times New Roman', 'Liberation Serif', 'Noto Serif', 'DejaVu Serif', ${FONTS}`

const COMMON = `
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font-family: ${FONTS}; overflow-wrap: anywhere; }
:lang(en) { font-family: ${ENGLISH}; }
.sheet { break-after: page; margin: 0 auto; }
.sheet:last-child { break-after: auto; }
h1 { text-align: center; }
.copy { text-align: center; }
.second { font-size: .88em; }
h1 .second { display: block; letter-spacing: 0; font-size: .62em; }
dl { margin: 0; } dt { font-weight: 600; } dd { margin: 0; }
.qr svg { display: block; }
table { width: 100%; border-collapse: collapse; }
tr, li, .sign { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; }
.line { border-bottom: 1px solid #000; }
.blank { display: inline-block; border-bottom: 1px solid #000; }
.drawn { display: block; max-width: 100%; object-fit: contain; object-position: left; }
`

const SHEETS: Readonly<Record<DocumentPaper, string>> = {
  A4: `
body { font-size: 12pt; line-height: 1.65; }
.sheet { max-width: 178mm; padding: 4mm 0; }
h1 { font-size: 20pt; letter-spacing: .1em; margin: 0 0 2mm; }
.copy { margin: 0 0 6mm; }
p { margin: 2mm 0; }
.head { display: flex; justify-content: space-between; align-items: flex-start; gap: 8mm; }
.qr { width: 28mm; flex: none; text-align: center; font-size: 8pt; line-height: 1.2; }
.qr svg { width: 28mm; height: 28mm; }
dl { display: grid; grid-template-columns: minmax(20mm, max-content) minmax(0, 1fr); gap: 0 4mm; flex: 1; min-width: 0; }
table { margin: 4mm 0; font-size: 11pt; }
th, td { border: 1px solid #000; padding: 1.2mm 2mm; }
ol, ul { padding-left: 7mm; margin: 3mm 0; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 10mm; }
.line { min-height: 9mm; }
.blank { min-width: 40mm; }
.drawn { max-height: 24mm; }
.small { font-size: 9.5pt; color: #222; }
`,
  '80mm': `
body { font-size: 10pt; line-height: 1.45; }
.sheet { width: 72mm; padding: 2mm 1mm; }
h1 { font-size: 14pt; margin: 0 0 1mm; }
.copy { margin: 0 0 3mm; }
p { margin: 1.5mm 0; }
.qr { text-align: center; font-size: 7.5pt; line-height: 1.2; margin: 2mm 0; }
.qr svg { width: 26mm; height: 26mm; margin: 0 auto 1mm; }
dl { display: block; } dd { margin-bottom: .8mm; }
table, tbody, tr, td { display: block; }
thead { display: none; }
table { margin: 2mm 0; }
tr { border-top: 1px dashed #000; padding: 1mm 0; }
tbody tr:last-child { border-bottom: 1px dashed #000; }
td::before { content: attr(data-label) "："; font-weight: 600; }
html:lang(en) td::before { content: attr(data-label) ": "; }
ol, ul { padding-left: 6mm; margin: 1.5mm 0; }
.sign { display: block; margin-top: 3mm; }
.line { min-height: 12mm; }
.blank { min-width: 30mm; }
.drawn { max-height: 22mm; }
.small { font-size: 8.5pt; color: #222; }
`,
}

const LETTERHEAD: Readonly<Record<DocumentPaper, string>> = {
  A4: `
.organ { text-align: center; font-size: 15pt; letter-spacing: .1em; margin: 0 0 1mm; }
.organ .second { display: block; letter-spacing: 0; font-size: .72em; }
.organ + h1 { margin-bottom: 4mm; }
.seal { min-height: 30mm; color: #444; }
dl { grid-template-columns: fit-content(56mm) minmax(0, 1fr); }
.blank { min-width: min(70mm, 100%); min-height: 1.2em; }
`,
  '80mm': `
.organ { text-align: center; margin: 0; }
.organ .second { display: block; }
.seal { min-height: 26mm; color: #444; }
.blank { min-height: 1.2em; }
`,
}

/** Number, date and page number go into margin boxes where the browser has them. `copies`: pages count over all copies. */
export function styleFor(paper: DocumentPaper, { number, date, copies, language, layout }: PageMarks): string {
  const all =
    copies > 1 ? (language === 'en' ? ' of (all copies) ' : ' 页，各联共 ') : language === 'en' ? ' of ' : ' 页，共 '
  const [before, after] = language === 'en' ? ['Page ', ''] : ['第 ', ' 页']
  const gap = language === 'en' ? ', ' : '　'
  const marks = `@bottom-left { content: ${cssText(`${number}${gap}${date}`)}; font-size: 8pt; }
  @bottom-right { content: "${before}" counter(page) "${all}" counter(pages) "${after}"; font-size: 8pt; }`
  const page =
    paper === 'A4'
      ? `@page { size: A4; margin: 16mm 16mm 18mm; ${marks} }`
      : `@page { size: 80mm 297mm; margin: 3mm 4mm 9mm; ${marks.replaceAll('8pt', '6pt')} }`
  return `${page}${COMMON}${SHEETS[paper]}${layout === undefined ? '' : LETTERHEAD[paper]}`
}

export interface PageMarks {
  readonly number: string
  readonly date: string
  readonly copies: number
  readonly language: DocumentLanguage
  readonly layout: DocumentLayout | undefined
}

/** Escapes all but letters and digits, so that a text cannot end the string. */
function cssText(text: string): string {
  const quoted = [...text].map(character =>
    /^[\p{L}\p{N} -]$/u.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `"${quoted.join('')}"`
}
