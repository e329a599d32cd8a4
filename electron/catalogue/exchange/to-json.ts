import type { CatalogueFile } from '../schema.ts'

/** As fromJson reads it, and as the configuration takes it. */
export function toJson(file: CatalogueFile): string {
  return `${JSON.stringify(file, undefined, 2)}\n`
}
