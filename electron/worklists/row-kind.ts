import type { Bilingual } from '../base/bilingual.ts'
import type { LocalDate } from '../base/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { Light } from '../cases/owing/lights.ts'
import type { SupervisionRule } from '../cases/supervision/supervision-rules.ts'
import type { Party } from '../catalogue/model/item.ts'
import type { CellValue, Language } from '../spreadsheet/write/table.ts'
import type { HallData } from '../store/hall-data.ts'
import type { Clause } from '../store/queries/lists/condition.ts'
import type { ListTable } from '../store/queries/lists/list.ts'
import type { Vault } from '../store/vault.ts'

export const ROW_KIND_IDS = ['owed', 'step', 'case', 'order'] as const

export type RowKindId = (typeof ROW_KIND_IDS)[number]

export interface Day {
  readonly today: LocalDate
  readonly calendar: WorkingDays
  readonly rules: readonly SupervisionRule[]
}

export type Field =
  | { readonly kind: 'choice'; readonly column: string; readonly counted?: string; readonly values?: readonly string[] }
  | { readonly kind: 'day'; readonly column: string; readonly counted?: string }
  | { readonly kind: 'number'; readonly column: string }
  | { readonly kind: 'flag'; readonly column: string; readonly counted?: string }
  | { readonly kind: 'presence'; readonly column: string }
  | { readonly kind: 'prefix'; readonly column: string }
  /** Every index of the table begins with this column. */
  | { readonly kind: 'stage' }
  | {
      readonly kind: 'derived'
      readonly values: readonly string[]
      readonly clause: (values: readonly string[], day: Day) => Clause
    }

export interface ColumnHead {
  readonly title: Bilingual
  /** Characters. */
  readonly width: number
  readonly sort?: string
}

export interface RowMaker extends Day {
  readonly db: HallData
  readonly vault: Vault
  readonly nameOf: (operatorId: string) => string
  readonly clear: boolean
  /** In this order; rows show the first one's telephone. See ReminderOptions. */
  readonly reminderOrder: readonly Party[]
  /** Collects the subjects that rows name. */
  readonly subjects?: Set<SubjectId>
}

export interface ListRow {
  readonly key: number
  readonly caseId: string
  readonly caseNumber: string | undefined
  readonly light: Light
  /** The office's step, for 督办. */
  readonly step?: { readonly kind: string; readonly materialId: string | undefined }
  readonly order?: { readonly number: string; readonly answered: boolean }
  value(column: string, language: Language): CellValue
}

export interface RowKind extends ListTable {
  readonly id: RowKindId
  readonly stages: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
  readonly columns: Readonly<Record<string, ColumnHead>>
  /** In any order, without rows that are gone. */
  read(maker: RowMaker, keys: readonly number[]): Promise<readonly ListRow[]>
}

export interface Column<Row> extends ColumnHead {
  readonly value: (row: Row, language: Language) => CellValue
}
