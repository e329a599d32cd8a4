import { escapeXml, type Sheet, sheetXml } from './sheet.ts'
import type { Table } from './table.ts'
import { contentTypes, PACKAGE_RELATIONS, STYLES, sheetPart, workbookRelations, workbookXml } from './workbook-parts.ts'
import { zipFile } from './zip.ts'

/** Names must differ. */
export function workbookFile(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  return zipFile([
    { name: '[Content_Types].xml', content: [contentTypes(sheets)] },
    { name: '_rels/.rels', content: [PACKAGE_RELATIONS] },
    { name: 'xl/workbook.xml', content: [workbookXml(sheets.map(({ name }) => escapeXml(sheetName(name))))] },
    { name: 'xl/_rels/workbook.xml.rels', content: [workbookRelations(sheets)] },
    { name: 'xl/styles.xml', content: [STYLES] },
    ...sheets.map((sheet, index) => ({ name: sheetPart(index + 1), content: sheetXml(sheet) })),
  ])
}

export function xlsxFile({ title, language, columns, empty, batches }: Table): AsyncGenerator<Uint8Array> {
  async function* orNote() {
    let rows = 0
    for await (const batch of batches) {
      rows += batch.length
      yield batch
    }
    if (rows === 0) yield [[empty[language]]]
  }
  return workbookFile([
    {
      name: title[language],
      widths: columns.map(({ width }) => width),
      header: columns.map(column => column.title[language]),
      frozen: true,
      batches: orNote(),
    },
  ])
}

function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31)
}
