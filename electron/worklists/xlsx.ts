import writeExcelFile from 'write-excel-file/node'
import { FOLLOW_UP_COLUMNS } from './columns.ts'
import type { FollowUpRow } from './rows.ts'

/** The list as .xlsx. Text is written as text: long numbers keep every digit, and nothing is taken for a formula. */
export function toXlsx(rows: readonly FollowUpRow[], language: 'zh' | 'en'): Promise<Buffer> {
  const header = FOLLOW_UP_COLUMNS.map(column => ({ value: column.title[language], fontWeight: 'bold' as const }))
  const body = rows.map((row, index) =>
    FOLLOW_UP_COLUMNS.map(column => {
      const value = column.value(row, language, index)
      if (typeof value === 'number') return { value, type: Number }
      return value ? { value, type: String, format: '@' } : null
    }),
  )
  return writeExcelFile([header, ...body], {
    columns: FOLLOW_UP_COLUMNS.map(({ width }) => ({ width })),
    sheet: { zh: '欠件跟进清单', en: 'Owed documents' }[language],
    stickyRowsCount: 1,
  }).toBuffer()
}
