import type { Bilingual } from '../../base/bilingual.ts'
import type { Place } from './problem.ts'

/** What a place of a file holds, for a report about it. */
export interface Located {
  readonly place: Place
  readonly value?: string
  /** Already told: the cell could not be read, or its whole column is missing. */
  readonly told: boolean
}

export type FieldPath = readonly (string | number)[]

/** An item as a file has it, before anything is checked, and where each of its fields stands. */
export interface RawItem {
  readonly raw: Readonly<Record<string, unknown>>
  locate(path: FieldPath): Located
}

export interface RawCatalogue {
  readonly sample: boolean
  readonly items: readonly RawItem[]
  /** What whoever imports should know, and what keeps nothing from being taken. */
  readonly notes: readonly Bilingual[]
}
