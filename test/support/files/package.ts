import { type Zippable, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

export function packageOf(parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 1 | 6 = 6): Uint8Array {
  const bytes: Zippable = {}
  for (const [name, content] of Object.entries(parts)) {
    bytes[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return zipSync(bytes, { level })
}

export interface PackageSheet {
  readonly name?: string
  /** E.g. `state="hidden"`. */
  readonly attributes?: string
  readonly rows?: string
  readonly before?: string
}

export function workbookParts(
  sheets: readonly PackageSheet[],
  more: { readonly strings?: readonly string[]; readonly styles?: string; readonly workbookPr?: string } = {},
): Record<string, string> {
  const { strings = [], styles, workbookPr = '' } = more
  const listed = sheets.map(
    ({ name = '事项', attributes = '' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}" ${attributes}/>`,
  )
  const links = [
    ...sheets.map((_, index) => relationship(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    relationship('rIdS', 'sharedStrings', 'sharedStrings.xml'),
    ...(styles === undefined ? [] : [relationship('rIdT', 'styles', 'styles.xml')]),
  ]
  return {
    '_rels/.rels': relationshipsXml([relationship('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationshipsXml(links),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map(text => `<si><t xml:space="preserve">${text}</t></si>`).join('')}</sst>`,
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }),
    ...Object.fromEntries(
      sheets.map(({ rows = '', before = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  }
}

export function sheetOf(rows: string, strings: readonly string[] = []): Uint8Array {
  return packageOf(workbookParts([{ rows }], { strings }))
}

export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}

export function relationshipsXml(links: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${links.join('')}</Relationships>`
}
