import type { Bilingual } from '../base/bilingual.ts'
import type { Operator } from '../cases/model/facts.ts'
import type { RuleBook } from '../cases/model/rule-book.ts'
import type { SupervisionRule } from '../cases/supervision/supervision-rules.ts'
import type { ReminderOptions } from '../reminders/options.ts'
import type { Retention } from '../subjects/retention.ts'
import type { ListDefinition } from '../worklists/definition.ts'
import type { ClockOptions } from './calendar/hall-clock.ts'

/** What the hall's work needs of its configuration. */
export interface HallSettings {
  readonly hall: Bilingual
  readonly window: string
  readonly station: string
  readonly operators: readonly Operator[]
  readonly clock: ClockOptions
  /** A file of items; null for the sample. */
  readonly catalogue: string | null
  readonly codePatterns: { readonly item: string; readonly material: string }
  readonly rules: RuleBook
  readonly supervision: { readonly rules: readonly SupervisionRule[] }
  readonly retention: Retention
  readonly privacy: { readonly contact: Bilingual | null }
  readonly reminders: ReminderOptions
  readonly worklists: readonly ListDefinition[]
  readonly reader: string
  readonly credit: { readonly url: string | null; readonly sources: readonly unknown[] }
  readonly printing: { readonly paper: 'A4' | '80mm' }
}
