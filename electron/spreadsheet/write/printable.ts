import { html, type SafeHtml } from '../../base/html.ts'
import type { CellValue, Table } from './table.ts'

/** About 200 sheets of paper. */
export const MOST_PRINTED_ROWS = 5000

export type Heading = readonly (readonly [label: string, value: string])[]

const STYLE = `
@page { size: A4 landscape; margin: 10mm; }
* { box-sizing: border-box; }
body { margin: 0; color: #000; background: #fff; font: 8pt/1.4 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', sans-serif; }
html:lang(en) body { font-family: 'Segoe UI', 'Liberation Sans', Arial, 'Noto Sans CJK SC', sans-serif; }
h1 { font-size: 14pt; margin: 0 0 2mm; }
h2 { font-size: 10pt; margin: 4mm 0 1mm; break-after: avoid; }
dl { display: flex; flex-wrap: wrap; gap: 0 6mm; margin: 0 0 3mm; }
dt { font-weight: 600; } dd { margin: 0 0 0 1mm; } dl div { display: flex; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #000; padding: .5mm 1mm; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
`

/** A4 landscape, without scripts or external files. `more`: tables below, with titles. */
export async function* printableFile(
  table: Table,
  heading: Heading,
  more: readonly Table[] = [],
): AsyncGenerator<Uint8Array> {
  const { title, language } = table
  const about = heading.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)
  const begin = html`<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${title[language]}</title><style>${{ safe: STYLE }}</style></head><body><h1>${title[language]}</h1><dl>${about}</dl>`
  yield Buffer.from(begin.safe)
  yield* tableHtml(table)
  for (const one of more) {
    yield Buffer.from(html`<h2>${one.title[language]}</h2>`.safe)
    yield* tableHtml(one)
  }
  yield Buffer.from('</body></html>')
}

async function* tableHtml({ language, columns, empty, batches }: Table): AsyncGenerator<Uint8Array> {
  const head = columns.map(column => html`<th scope="col">${column.title[language]}</th>`)
  yield Buffer.from(html`<table><thead><tr>${head}</tr></thead><tbody>`.safe)
  let rows = 0
  for await (const batch of batches) {
    rows += batch.length
    yield Buffer.from(batch.map(values => rowHtml(values).safe).join(''))
  }
  if (rows === 0) yield Buffer.from(html`<tr><td colspan="${columns.length}">${empty[language]}</td></tr>`.safe)
  yield Buffer.from('</tbody></table>')
}

function rowHtml(values: readonly CellValue[]): SafeHtml {
  return html`<tr>${values.map(value => html`<td>${value ?? ''}</td>`)}</tr>`
}
