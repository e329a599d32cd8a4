import { FOLLOW_UP_COLUMNS } from './columns.ts'
import type { FollowUpRow } from './rows.ts'

/** So that Excel takes the file for UTF-8. */
const BOM = '\uFEFF'

/** The list as CSV (RFC 4180) with a BOM. */
export function toCsv(rows: readonly FollowUpRow[], language: 'zh' | 'en'): string {
  const lines = [
    FOLLOW_UP_COLUMNS.map(column => csvCell(column.title[language])),
    ...rows.map((row, index) => FOLLOW_UP_COLUMNS.map(column => csvCell(column.value(row, language, index)))),
  ]
  return BOM + lines.map(cells => `${cells.join(',')}\r\n`).join('')
}

/**
 * CSV knows no types, and a spreadsheet guesses: a text that begins with = + - @ (or a tab or carriage return before
 * them) becomes a formula, and a long number loses its last digits. Both get an apostrophe in front, as a person would
 * type it. Numbers of ours, and dates, are left alone.
 */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) || /^\d{12,}[\dXx]?$/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
