import type { CatalogueFile } from '../schema.ts'

export function toJson(file: CatalogueFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`
}
