import type { Bilingual } from '../base/bilingual.ts'
import type { LocalDate } from '../base/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { SupervisionRule } from '../cases/supervision/supervision-rules.ts'
import type { Party } from '../catalogue/model/item.ts'
import type { CellValue, Language } from '../spreadsheet/write/table.ts'
import type { HallData } from '../store/hall-data.ts'
import type { Clause } from '../store/queries/lists/condition.ts'
import type { ListTable } from '../store/queries/lists/list.ts'
import type { Vault } from '../store/vault.ts'

/** What a list is about: owed materials, things that cases wait for, cases, 督办 orders. */
export const ROW_KIND_IDS = ['owed', 'step', 'case', 'order'] as const

export type RowKindId = (typeof ROW_KIND_IDS)[number]

/** What lists are worked out with. */
export interface Day {
  readonly today: LocalDate
  readonly calendar: WorkingDays
  readonly rules: readonly SupervisionRule[]
}

/** A field that conditions can name. */
export type Field =
  | { readonly kind: 'choice'; readonly column: string; readonly counted?: string; readonly values?: readonly string[] }
  | { readonly kind: 'day'; readonly column: string; readonly counted?: string }
  | { readonly kind: 'number'; readonly column: string }
  | { readonly kind: 'flag'; readonly column: string; readonly counted?: string }
  /** Whether there is one. */
  | { readonly kind: 'presence'; readonly column: string }
  /** How it begins. */
  | { readonly kind: 'prefix'; readonly column: string }
  /** The column that every index of the table begins with. */
  | { readonly kind: 'stage' }
  /** Worked out from others. */
  | {
      readonly kind: 'derived'
      readonly values: readonly string[]
      readonly clause: (values: readonly string[], day: Day) => Clause
    }

export interface ColumnHead {
  readonly title: Bilingual
  /** In characters. */
  readonly width: number
  /** The sort that this column stands for. */
  readonly sort?: string
}

/** What rows are made with: the day, the keys to the names, and whether names, numbers and telephones are clear. */
export interface RowMaker extends Day {
  readonly db: HallData
  readonly vault: Vault
  /** What people call an operator. */
  readonly nameOf: (operatorId: string) => string
  readonly clear: boolean
  /** Whom a reminder goes to, in this order: theirs is the telephone that rows show. See ReminderOptions. */
  readonly told: readonly Party[]
  /** Everybody whom a row has named is added. */
  readonly subjects?: Set<SubjectId>
}

export type Light = 'green' | 'yellow' | 'red' | 'purple' | 'none'

/** A row of a list, whatever it is about. `value`: what a column shows, and exports. */
export interface ListRow {
  readonly key: number
  readonly caseId: string
  readonly caseNumber: string | undefined
  readonly light: Light
  /** The step of the office that it is about, for 督办. */
  readonly step?: { readonly kind: string; readonly materialId: string | undefined }
  readonly order?: { readonly number: string; readonly answered: boolean }
  value(column: string, language: Language): CellValue
}

/** What lists are about, with the table that they are made from. */
export interface RowKind extends ListTable {
  readonly id: RowKindId
  readonly stages: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
  readonly columns: Readonly<Record<string, ColumnHead>>
  /** Rows by their keys, in whichever order; rows that are gone are left out. */
  read(maker: RowMaker, keys: readonly number[]): Promise<readonly ListRow[]>
}

/** A column with how its value comes from a row. */
export interface Column<Row> extends ColumnHead {
  readonly value: (row: Row, language: Language) => CellValue
}
