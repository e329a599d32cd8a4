import type { LocalDate } from '../../../base/local-date.ts'
import { exportCatalogue as catalogueFile, type ExportFormat } from '../../../catalogue/exchange/export-file.ts'
import { publishedCatalogue } from '../../catalogue/published-catalogue.ts'
import type { MadeFile } from '../made-file.ts'
import { type Work, withData } from '../work.ts'

export interface CatalogueExport {
  readonly format: ExportFormat
  readonly on: LocalDate
}

export interface ExportedCatalogue extends MadeFile {
  readonly items: number
}

export async function exportCatalogueTask({ format, on }: CatalogueExport, work: Work): Promise<ExportedCatalogue> {
  const { config } = work.setting
  const catalogue = await withData(work, store => publishedCatalogue(store, config.catalogue))
  const items = catalogue.items(on)
  work.tell({ phase: 'writing', done: 0, all: items.length })
  const { name, type, content } = await catalogueFile({ sample: catalogue.isSample(on), items }, format, on)
  work.write(content)
  return { name, type, items: items.length }
}
