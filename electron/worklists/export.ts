import { toCsv } from './csv.ts'
import { type FollowUpFilter, type FollowUpSort, followUpPage } from './query.ts'
import { type FollowUpRow, followUpRows, type RowMaker } from './rows.ts'
import { toXlsx } from './xlsx.ts'

const CONTENT_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const

const PAGE = 1000

/** Exactly the rows of the filter, in the order of the list, as a file. */
export async function exportFollowUp(
  maker: RowMaker,
  filter: FollowUpFilter,
  sort: FollowUpSort,
  format: 'xlsx' | 'csv',
  language: 'zh' | 'en',
): Promise<{ file: File; rows: number }> {
  const rows: FollowUpRow[] = []
  let after: string | undefined
  do {
    const page = await followUpPage(maker.db, filter, sort, { after, limit: PAGE }, maker.today, maker.calendar)
    rows.push(...(await followUpRows(maker, page.rows)))
    after = page.next
  } while (after !== undefined)

  const content = format === 'csv' ? toCsv(rows, language) : new Uint8Array(await toXlsx(rows, language))
  const name = `${{ zh: '欠件跟进清单', en: 'owed-documents' }[language]}-${maker.today}.${format}`
  return { file: new File([content], name, { type: CONTENT_TYPES[format] }), rows: rows.length }
}
