/** How a list, or the statistics, leaves the hall: `html` is a page to print. */
export type FileFormat = 'xlsx' | 'csv' | 'html'

export const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
}
