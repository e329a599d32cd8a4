import type { Bilingual } from '../base/bilingual.ts'
import { type Heading, printableFile } from '../spreadsheet/write/printable.ts'
import { type CellValue, inOneBatch, type Language, type Table } from '../spreadsheet/write/table.ts'
import { endingName } from '../worklists/rows/words.ts'
import { FIGURES, type FigureDefinition, figureValue, type Sums } from './figures.ts'
import type { StatisticsRequest } from './request.ts'
import { isOfMaterials, shown } from './shown.ts'
import { DIMENSION_NAMES, reasonName, SECTION_NAMES, TITLE } from './words.ts'

/** A rate and its parts share a cell. */
export function printedStatistics(request: StatisticsRequest): AsyncGenerator<Uint8Array> {
  const { found, nameOf, by, language } = request
  const figures = tableOf(
    language,
    TITLE,
    [DIMENSION_NAMES[by], ...FIGURES.map(({ name }) => name)],
    [
      ...found.groups.map(({ value, sums }) => [nameOf(value)[language], ...cells(sums, isOfMaterials(by))]),
      [SECTION_NAMES.total[language], ...cells(found.total, false)],
    ],
  )
  const meanings = FIGURES.map(({ name, definition }) => [name[language], definition[language]])
  const reasons = found.reasons.map(({ detail, count }) => [reasonName(detail)[language], count])
  const endings = found.endings.map(({ detail, count }) => [endingName(detail)[language], count])
  return printableFile(figures, headingOf(request), [
    tableOf(language, SECTION_NAMES.definitions, [FIGURE, MEANING], meanings),
    tableOf(language, SECTION_NAMES.reasons, [GATE, TIMES], reasons),
    tableOf(language, SECTION_NAMES.endings, [ENDING, CASES], endings),
  ])
}

const FIGURE = { zh: '指标', en: 'Figure' }
const MEANING = { zh: '口径（分子 ÷ 分母）', en: 'What it is, and what it is divided by' }
const GATE = { zh: '条件', en: 'Gate' }
const TIMES = { zh: '次数', en: 'Times' }
const ENDING = { zh: '结果', en: 'Outcome' }
const CASES = { zh: '件数', en: 'Cases' }
const NONE = { zh: '该期间没有', en: 'None in this period' }

function headingOf({ found, by, period, language, operator, at }: StatisticsRequest): Heading {
  const words = (zh: string, en: string) => (language === 'zh' ? zh : en)
  return [
    [words('期间', 'Period'), words(`${period.from} 至 ${period.to}`, `${period.from} to ${period.to}`)],
    [words('分组', 'By'), DIMENSION_NAMES[by][language]],
    [words('行数', 'Rows'), String(found.groups.length)],
    [words('导出人', 'Exported by'), operator],
    [words('导出时间', 'Exported at'), at],
    [
      words('括号内', 'In brackets'),
      words('分子 / 分母；无分母的记“—”', 'of / per; — where there is nothing to divide by'),
    ],
  ]
}

function tableOf(
  language: Language,
  title: Bilingual,
  heads: readonly Bilingual[],
  rows: readonly (readonly CellValue[])[],
): Table {
  const columns = heads.map(head => ({ title: head, width: 0 }))
  return { title, language, columns, empty: NONE, batches: inOneBatch(rows) }
}

function cells(sums: Sums, materialsOnly: boolean): readonly CellValue[] {
  return FIGURES.map(figure => (materialsOnly && figure.about === 'cases' ? '—' : cell(figure, sums)))
}

function cell(figure: FigureDefinition, sums: Sums): CellValue {
  const value = shown(figure, figureValue(figure, sums))
  // Spaces, so that a narrow column breaks between the numbers.
  return figure.per ? `${value} (${figure.of(sums)} / ${figure.per(sums)})` : value
}
