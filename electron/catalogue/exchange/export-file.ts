import type { LocalDate } from '../../calendar/local-date.ts'
import type { CatalogueFile } from '../schema.ts'
import { toJson } from './to-json.ts'
import { toWorkbook } from './to-workbook.ts'

export type ExportFormat = 'xlsx' | 'json'

const CONTENT_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json;charset=utf-8',
} as const

/** The catalogue of a day as a file that can be imported again. */
export async function exportCatalogue(file: CatalogueFile, format: ExportFormat, on: LocalDate): Promise<File> {
  const content = format === 'json' ? toJson(file) : new Uint8Array(await toWorkbook(file))
  return new File([content], `catalogue-${on}.${format}`, { type: CONTENT_TYPES[format] })
}
