import type { Bilingual } from '../../base/bilingual.ts'

export type Language = keyof Bilingual

export type CellValue = string | number | undefined

export interface Table {
  readonly title: Bilingual
  readonly language: Language
  readonly columns: readonly { readonly title: Bilingual; readonly width: number }[]
  readonly empty: Bilingual
  readonly batches: AsyncIterable<readonly (readonly CellValue[])[]>
}

export async function* inOneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  if (rows.length > 0) yield rows
}
