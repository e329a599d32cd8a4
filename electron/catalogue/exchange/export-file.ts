import type { LocalDate } from '../../base/local-date.ts'
import type { CatalogueFile } from '../schema.ts'
import { toJson } from './to-json.ts'
import { toWorkbook } from './to-workbook.ts'

export type ExportFormat = 'xlsx' | 'json'

const CONTENT_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json;charset=utf-8',
} as const

export interface CatalogueExportFile {
  readonly name: string
  readonly type: string
  readonly content: Uint8Array
}

export async function exportCatalogue(
  file: CatalogueFile,
  format: ExportFormat,
  on: LocalDate,
): Promise<CatalogueExportFile> {
  const content = format === 'json' ? Buffer.from(toJson(file)) : await toWorkbook(file)
  return { name: `catalogue-${on}.${format}`, type: CONTENT_TYPES[format], content }
}
