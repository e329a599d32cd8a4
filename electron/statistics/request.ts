import type { Bilingual } from '../base/bilingual.ts'
import type { FileFormat } from '../spreadsheet/write/format.ts'
import type { Language } from '../spreadsheet/write/table.ts'
import type { Dimension, Period } from '../store/queries/figures.ts'
import type { Statistics } from './statistics.ts'

export interface StatisticsRequest {
  readonly found: Statistics
  readonly nameOf: (value: string) => Bilingual
  readonly by: Dimension
  readonly period: Period
  readonly format: FileFormat
  readonly language: Language
  readonly operator: string
  readonly at: string
}
