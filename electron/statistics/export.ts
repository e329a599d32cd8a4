import { HallError } from '../errors/hall-error.ts'
import { csvFile } from '../spreadsheet/write/csv.ts'
import { CONTENT_TYPES, fileName } from '../spreadsheet/write/format.ts'
import { MOST_PRINTED_ROWS } from '../spreadsheet/write/printable.ts'
import { type CellValue, inOneBatch, type Table } from '../spreadsheet/write/table.ts'
import { xlsxFile } from '../spreadsheet/write/xlsx.ts'
import type { WrittenFile } from '../worklists/export.ts'
import { endingName } from '../worklists/rows/words.ts'
import { FIGURES, figureValue, type Sums } from './figures.ts'
import { printedStatistics } from './printed.ts'
import type { StatisticsRequest } from './request.ts'
import { isOfMaterials, shown } from './shown.ts'
import { DIMENSION_NAMES, reasonName, SECTION_NAMES, TITLE } from './words.ts'

/** Throws A562 when it is too wide for paper. */
export async function exportStatistics(
  request: StatisticsRequest,
  write: (piece: Uint8Array) => void,
): Promise<WrittenFile> {
  const { found, format, language, period } = request
  const rows = found.groups.length
  if (format === 'html' && rows > MOST_PRINTED_ROWS) throw new HallError('A562', `${rows} > ${MOST_PRINTED_ROWS}`)
  for await (const piece of fileOf(request)) write(piece)
  const name = fileName(TITLE[language], `${period.from}-${period.to}`, format)
  return { name, type: CONTENT_TYPES[format], rows }
}

function fileOf(request: StatisticsRequest): AsyncGenerator<Uint8Array> {
  switch (request.format) {
    case 'csv':
      return csvFile(sheetOf(request), 'programs')
    case 'csvExcel':
      return csvFile(sheetOf(request), 'spreadsheet')
    case 'xlsx':
      return xlsxFile(sheetOf(request))
    case 'html':
      return printedStatistics(request)
  }
}

/** A rate's two parts have columns of their own, so that they can be added up. */
function sheetOf({ found, nameOf, by, language }: StatisticsRequest): Table {
  const rows: CellValue[][] = [
    ...found.groups.map(({ value, sums }) => [nameOf(value)[language], ...valuesOf(sums, isOfMaterials(by))]),
    [SECTION_NAMES.total[language], ...valuesOf(found.total, false)],
    [],
    [SECTION_NAMES.reasons[language]],
    ...found.reasons.map(({ detail, count }) => [reasonName(detail)[language], count]),
    [],
    [SECTION_NAMES.endings[language]],
    ...found.endings.map(({ detail, count }) => [endingName(detail)[language], count]),
    [],
    [SECTION_NAMES.definitions[language]],
    ...FIGURES.map(({ name, definition }) => [name[language], definition[language]]),
  ]
  return {
    title: TITLE,
    language,
    columns: [
      { title: DIMENSION_NAMES[by], width: 28 },
      ...FIGURES.flatMap(({ name, per }) =>
        per
          ? [
              { title: name, width: 14 },
              { title: PART, width: 8 },
              { title: WHOLE, width: 8 },
            ]
          : [{ title: name, width: 14 }],
      ),
    ],
    empty: TITLE,
    batches: inOneBatch(rows),
  }
}

const PART = { zh: '（分子）', en: '(of)' }
const WHOLE = { zh: '（分母）', en: '(per)' }

function valuesOf(sums: Sums, materialsOnly: boolean): CellValue[] {
  return FIGURES.flatMap((figure): CellValue[] => {
    if (materialsOnly && figure.about === 'cases') return figure.per ? ['—', '', ''] : ['—']
    const value = shown(figure, figureValue(figure, sums))
    return figure.per ? [value, figure.of(sums), figure.per(sums)] : [value]
  })
}
