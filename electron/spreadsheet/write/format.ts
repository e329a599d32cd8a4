/** `csv` for programs, `csvExcel` for Excel and WPS, `html` to print. */
export const FILE_FORMATS = ['xlsx', 'csv', 'csvExcel', 'html'] as const

export type FileFormat = (typeof FILE_FORMATS)[number]

export const CONTENT_TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8;header=present',
  csvExcel: 'text/csv;charset=utf-8;header=present',
  html: 'text/html;charset=utf-8',
}

export function fileName(name: string, when: string, format: FileFormat): string {
  return format === 'csvExcel' ? `${name}-${when}-Excel.csv` : `${name}-${when}.${format}`
}
