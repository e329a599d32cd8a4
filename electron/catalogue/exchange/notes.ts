import { type Bilingual, bilingual } from '../../base/bilingual.ts'
import type { CellKind, SheetLayout } from './columns.ts'
import { allowedValues, BEFORE_HANDOVER, LONG_TERM, YES_NO } from './vocabulary.ts'

export function notesOn(layouts: readonly SheetLayout[]): string[][] {
  return [
    [],
    ['工作表 / Sheet', '列 / Column', '必填 / Required', '可填内容', 'What it takes'],
    ...layouts.flatMap(({ name, columns }) =>
      columns.map(({ title, required, cell, note }) => {
        const takes = takenBy(cell)
        return [
          `${name.zh} / ${name.en}`,
          `${title.zh} / ${title.en}`,
          (required ? YES_NO.yes : YES_NO.no).zh,
          [takes.zh, note?.zh].filter(Boolean).join('；'),
          [takes.en, note?.en].filter(Boolean).join('; '),
        ]
      }),
    ),
  ]
}

function takenBy(cell: CellKind): Bilingual {
  switch (cell.kind) {
    case 'text':
      return bilingual('文字，不可用公式', 'text; no formula')
    case 'code':
      return bilingual('编码，须为文本格式', 'a code, in a cell formatted as text')
    case 'number':
      return bilingual('整数', 'a whole number')
    case 'yesNo':
      return allowedValues(YES_NO)
    case 'choice':
      return allowedValues(cell.of)
    case 'choices': {
      const { zh, en } = allowedValues(cell.of)
      return bilingual(`${zh}；可填多个，以顿号分隔`, `${en}; several, separated by commas`)
    }
    case 'codes':
      return bilingual('标识，可填多个，以顿号分隔', 'ids, separated by commas')
    case 'due':
      return bilingual(`工作日数，或“${BEFORE_HANDOVER.zh}”`, `working days, or “${BEFORE_HANDOVER.en}”`)
    case 'validity':
      return bilingual(`5年、6个月，或“${LONG_TERM.zh}”`, `5 years, 6 months, or “${LONG_TERM.en}”`)
    case 'grades':
      return bilingual('体系:等级，可填多个', 'scheme:grade, several')
    case 'date':
      return bilingual('日期，如 2026-12-31', 'a date, e.g. 2026-12-31')
  }
}
