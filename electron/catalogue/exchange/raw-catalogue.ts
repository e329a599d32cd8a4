import type { Bilingual } from '../../base/bilingual.ts'
import type { Place } from './problem.ts'

export interface Located {
  readonly place: Place
  readonly value?: string
  readonly reported: boolean
}

export type FieldPath = readonly (string | number)[]

/** Unchecked, with the place of each field. */
export interface RawItem {
  readonly raw: Readonly<Record<string, unknown>>
  locate(path: FieldPath): Located
}

export interface RawCatalogue {
  readonly sample: boolean
  readonly items: readonly RawItem[]
  /** Hints that do not stop the import. */
  readonly notes: readonly Bilingual[]
}
