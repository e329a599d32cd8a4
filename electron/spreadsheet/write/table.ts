import type { Bilingual } from '../../base/bilingual.ts'

export type Language = keyof Bilingual

/** Nothing is shown for `undefined` and an empty text. */
export type CellValue = string | number | undefined

/** A list as a file has it. Its rows come in batches, so that no file is ever held as rows as a whole. */
export interface Table {
  readonly title: Bilingual
  readonly language: Language
  readonly columns: readonly { readonly title: Bilingual; readonly width: number }[]
  /** Said in place of rows when there are none. */
  readonly empty: Bilingual
  readonly batches: AsyncIterable<readonly (readonly CellValue[])[]>
}

/** The rows of a short table. */
export async function* inOneBatch<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  if (rows.length > 0) yield rows
}
