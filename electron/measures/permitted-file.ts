import { bilingual } from '../base/bilingual.ts'
import { type CellKind, type Column, headerOf, type SheetLayout } from '../catalogue/exchange/columns.ts'
import { type Problem, Problems } from '../catalogue/exchange/problem.ts'
import { readTable } from '../catalogue/exchange/read-table.ts'
import { readWorkbook } from '../spreadsheet/read/read-workbook.ts'
import { workbookFile } from '../spreadsheet/write/xlsx.ts'
import type { PermittedMeasure } from './permitted.ts'

const TEXT: CellKind = { kind: 'text' }

/** As the list is published: one row for each measure, each basis on a line of its own. */
export const PERMITTED_LAYOUT: SheetLayout = {
  name: bilingual('失信惩戒措施清单', 'Permitted measures'),
  columns: [
    column('id', '序号', 'Number', 8, { kind: 'number' }),
    column('name', '惩戒措施', 'Measure', 24),
    column('content', '惩戒内容', 'Content', 50),
    column('against', '惩戒对象', 'Against', 40),
    column('bases', '法规政策依据', 'Legal bases', 60),
    column('organ', '实施主体', 'Organ', 30),
  ],
}

export interface ReadPermitted {
  readonly entries: readonly PermittedMeasure[]
  readonly problems: readonly Problem[]
  readonly problemCount: number
}

/** .xlsx. Throws A520–A525 and A530 for a file that cannot be read at all. */
export async function readPermittedFile(bytes: Uint8Array, file: string): Promise<ReadPermitted> {
  const { sheets, from1904 } = await readWorkbook(bytes, file)
  const problems = new Problems()
  const sheet = sheets.find(({ hidden }) => !hidden)
  const rows = sheet ? readTable(sheet, PERMITTED_LAYOUT, from1904, problems) : []
  const entries: PermittedMeasure[] = []
  for (const row of rows) {
    const texts = PERMITTED_LAYOUT.columns.map(({ key }) => [key, said(row.raw[key])] as const)
    for (const [key, text] of texts) {
      const { place, reported } = row.locate([key])
      if (text !== '' || reported) continue
      problems.add(
        place,
        undefined,
        bilingual('没有填写', 'nothing is there'),
        bilingual('按公布的清单填写', 'fill it in as the published list has it'),
      )
    }
    const { id = '', name = '', content = '', against = '', bases = '', organ = '' } = Object.fromEntries(texts)
    if (entries.some(entry => entry.id === id)) {
      problems.add(
        row.locate(['id']).place,
        id,
        bilingual('序号重复', 'the number is there twice'),
        bilingual('更正其中一个', 'correct one of them'),
      )
    }
    entries.push({ id, name, content, against, bases: lines(bases), organ })
  }
  return { entries, problems: problems.listed, problemCount: problems.count }
}

/** The list in force; without one, a file to fill in. */
export async function permittedWorkbook(entries: readonly PermittedMeasure[]): Promise<Uint8Array<ArrayBuffer>> {
  const { name, columns } = PERMITTED_LAYOUT
  const rows = entries.map(({ bases, ...entry }) => {
    const texts: Readonly<Record<string, string>> = { ...entry, bases: bases.join('\n') }
    return columns.map(({ key }) => texts[key])
  })
  const widths = columns.map(({ width }) => width)
  const pieces: Uint8Array[] = []
  const sheet = { name: name.zh, widths, header: columns.map(headerOf), frozen: true, batches: [rows] }
  for await (const piece of workbookFile([sheet])) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

function column(key: string, zh: string, en: string, width: number, cell: CellKind = TEXT): Column {
  return { key, title: { zh, en }, cell, required: true, width }
}

function said(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
}

function lines(text: string): readonly string[] {
  return [...new Set(text.split(/[\n；;]/).map(line => line.trim()))].filter(Boolean)
}
