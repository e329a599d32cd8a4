import type { Bilingual } from '../base/bilingual.ts'
import type { FileFormat } from '../spreadsheet/write/format.ts'
import type { Language } from '../spreadsheet/write/table.ts'
import type { Dimension, Period } from '../store/queries/figures.ts'
import type { Statistics } from './statistics.ts'

/** Figures that were found, to be made a file of. */
export interface StatisticsRequest {
  readonly found: Statistics
  /** What a group is called. */
  readonly nameOf: (value: string) => Bilingual
  readonly by: Dimension
  readonly period: Period
  readonly format: FileFormat
  readonly language: Language
  /** Who exports, and the hall's clock, as printed. */
  readonly operator: string
  readonly at: string
}
