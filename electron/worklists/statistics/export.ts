import type { Bilingual } from '../../catalogue/model/bilingual.ts'
import { csvFile } from '../files/csv.ts'
import type { Table } from '../files/table.ts'
import { xlsxFile } from '../files/xlsx.ts'
import type { CellValue, Language } from '../room.ts'
import { FIGURES, type FigureDefinition, figureValue, type Sums } from './figures.ts'
import type { Dimension, Period, Statistics } from './statistics.ts'
import { DIMENSION_NAMES, endingName, reasonName } from './words.ts'

const TITLE = { zh: '容缺受理统计', en: 'Statistics' }
const TOTAL = { zh: '合计', en: 'Total' }

/** The figures with their denominators, and under them what each means. */
export async function exportStatistics(
  found: Statistics,
  nameOf: (value: string) => Bilingual,
  by: Dimension,
  { from, to }: Period,
  format: 'xlsx' | 'csv',
  language: Language,
): Promise<{ file: File; rows: number }> {
  const rows: CellValue[][] = [
    ...found.groups.map(({ value, sums }) => [nameOf(value)[language], ...valuesOf(sums, isOfDocuments(by))]),
    [TOTAL[language], ...valuesOf(found.total, false)],
    [],
    [{ zh: '因何不适用', en: 'Why not on trust' }[language]],
    ...found.reasons.map(({ detail, count }) => [reasonName(detail)[language], count]),
    [],
    [{ zh: '办结情况', en: 'How cases ended' }[language]],
    ...found.endings.map(({ detail, count }) => [endingName(detail)[language], count]),
    [],
    [{ zh: '口径', en: 'What the figures mean' }[language]],
    ...FIGURES.map(({ name, definition }) => [name[language], definition[language]]),
  ]
  const table: Table = {
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
    batches: once(rows),
  }
  const chunks: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of format === 'csv' ? csvFile(table) : xlsxFile(table)) {
    chunks.push(chunk as Uint8Array<ArrayBuffer>)
  }
  return { file: new File(chunks, `${TITLE[language]}-${from}-${to}.${format}`), rows: found.groups.length }
}

const PART = { zh: '（分子）', en: '(of)' }
const WHOLE = { zh: '（分母）', en: '(per)' }

async function* once(rows: readonly (readonly CellValue[])[]): AsyncGenerator<readonly (readonly CellValue[])[]> {
  yield rows
}

export function isOfDocuments(by: Dimension): boolean {
  return by === 'material' || by === 'channel'
}

function valuesOf(sums: Sums, documentsOnly: boolean): CellValue[] {
  return FIGURES.flatMap((figure): CellValue[] => {
    if (documentsOnly && figure.about === 'cases') return figure.per ? ['—', '', ''] : ['—']
    const value = shown(figure, figureValue(figure, sums))
    return figure.per ? [value, figure.of(sums), figure.per(sums)] : [value]
  })
}

function shown({ unit }: FigureDefinition, value: number | undefined): CellValue {
  if (value === undefined) return '—'
  if (unit === 'rate') return `${(value * 100).toFixed(1)}%`
  return unit === 'days' ? Math.round(value * 10) / 10 : value
}
