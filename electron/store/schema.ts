import type { LocalDate } from '../base/local-date.ts'
import type { OwedStage } from '../cases/owing/owed-stage.ts'

/** Plain SQL types that SQLite and PostgreSQL share. */
export interface EventTable {
  /** From 1 without gaps. */
  seq: number
  /** A case id, or `audit`. */
  stream: string
  version: number
  type: string
  at: string
  operator: string
  station: string
  /** Made by the client, so that a repeated call is recognised. */
  command: string
  body: string
  /** JSON: personal data under its subject's key. Or empty. */
  sealed: string
  previous: string
  hash: string
}

/** Under the hall's key, so that a cut-off end is noticed. */
export interface ChainHeadTable {
  id: number
  seq: number
  hash: string
  mac: string
}

export interface SubjectTable {
  subject: string
  kind: string
  /** Keyed hash of the number. */
  lookup: string
  /** Wrapped by the hall's key. Null after erasure. */
  key: string | null
  /** MAC of subject, kind and lookup. */
  bound: string
}

/** Wrapped by the subject's key. */
export interface SubjectKeyTable {
  subject: string
  purpose: string
  year: number
  key: string | null
}

export interface MetaTable {
  name: string
  value: string
}

export interface CaseRowTable {
  /** `seq` of the case's first event. */
  case_key: number
  case_id: string
  version: number
  status: string
  /** 办件状态 of the province's platform. */
  platform: string
  case_number: string | null
  item_code: string
  item_version: string
  item_zh: string
  item_en: string
  department_zh: string
  department_en: string
  window: string
  station: string
  /** Operator who looks after the case; at first who opened it. */
  owner: string
  owner_window: string
  opened_by: string
  opened_at: string
  updated_at: string
  mode: string | null
  accepted_on: string | null
  finish_on: string | null
  ready_on: string | null
  collect_by: string | null
  ended_on: string | null
  /** 办理结果 of the province's platform. */
  result: string | null
  outcome: string | null
  /** The earliest step. */
  next_on: string | null
  next_kind: string | null
  waits_for: string | null
  requests: number
  objections: number
  /** 1 while 承诺办结日 may still move. */
  finish_provisional: number
  applicant: string | null
  applicant_kind: string | null
  handler: string | null
  /** Name and number, as in the event. */
  applicant_sealed: string | null
  handler_sealed: string | null
  applicant_contact: string | null
  handler_contact: string | null
  outstanding: number
  /** Since when a document or a signature waits at the window. */
  tray_on: string | null
}

export interface OwedRowTable {
  /** See owedKey. */
  owed_key: number
  owed_id: string
  case_id: string
  case_number: string
  status: string
  /** 1 while owed, to be checked, or lapsed without a decision. */
  open: number
  bearer: string
  /** 0: the handler only handles it for the applicant. */
  handler_promised: number
  /** 1: the handler is an agent, not guardian or legal representative. */
  by_agent: number
  /** 1: missing when the application counted as accepted (视为受理). */
  unpromised: number
  item_code: string
  item_zh: string
  item_en: string
  department_zh: string
  department_en: string
  window: string
  operator: string
  material_id: string
  material_zh: string
  material_en: string
  mode: string
  form: string
  promised_on: string
  /** Null: before handover. */
  due_on: string | null
  /** Sort key: the day of a cure, `due_on`, or a day beyond all others. */
  due_key: LocalDate
  due_days: number
  provisional: number
  extensions: number
  late_on: string | null
  grace_until: string | null
  cure_until: string | null
  /** A day after this one changes the case; see passDay. */
  acts_after: string | null
  supplied_on: string | null
  supply_method: string | null
  check_by: string | null
  discharged_on: string | null
  /** `paper`, another means, or `waived`. */
  discharged_by: string | null
  rejection: string | null
  rejections: number
  /** 备注: reason of the waiver, number of the proof, or what a check found to be false. */
  remark: string | null
  waived_by: string | null
  ready_on: string | null
  reminder_count: number
  last_reminded_on: string | null
  stage: OwedStage
  /** 1 while a ready result is locked for it. */
  blocked: number
  extension_reason: string | null
  extension_by: string | null
  checked_by: string | null
  trust: string | null
}

/** Not for owed materials. */
export interface StepRowTable {
  step_key: number
  case_key: number
  case_number: string | null
  kind: string
  due_key: string
  provisional: number
  waits_for: string
  /** Operator, or '' while it is nobody's; null: the owner of the case. */
  owner: string | null
  item_code: string
  department_zh: string
  window: string
  material_id: string | null
  material_zh: string | null
  material_en: string | null
}

/** 督办. */
export interface OrderRowTable {
  order_key: number
  case_key: number
  number: string
  case_number: string | null
  status: string
  rule: string
  level: string
  kind: string
  step_due: string
  material_zh: string | null
  material_en: string | null
  content: string
  issued_at: string
  issued_by: string
  item_code: string
  department_zh: string
  department_en: string
  window: string
  due_key: string
  answered_at: string | null
  answered_by: string | null
  result: string | null
}

export interface ListCountTable {
  /** `owed`, `step` or `order`. */
  row_kind: string
  stage: string
  due_key: string
  department_zh: string
  blocked: number
  provisional: number
  count: number
}

export interface ListChoiceTable {
  kind: string
  code: string
  zh: string
  en: string
}

export interface OwedFigureTable {
  /** Months: YYYY-MM. `due_month` is empty before handover. */
  promised_month: string
  due_month: string
  department_zh: string
  item_code: string
  material_zh: string
  window: string
  channel: string
  came: string
  count: number
  /** `extended` and `timed` (duration known) of `count`; working days of all `timed`. */
  extended: number
  timed: number
  days: number
}

export interface CaseFigureTable {
  figure: string
  month: string
  detail: string
  department_zh: string
  item_code: string
  window: string
  count: number
}

export interface TrustRowTable {
  trust_key: string
  subject: string
  case_id: string
  case_number: string
  owed_id: string
  material_zh: string
  material_en: string
  outcome: string
  on: string
  cure_on: string | null
  breach_id: string | null
  breach_on: string | null
  until: string | null
  disputed: number
  repaired_on: string | null
  struck_on: string | null
}

export interface CaseNumberTable {
  prefix: string
  last: number
}

/** No name, no number: both are read from the case. */
export interface ReminderTable {
  /** From case, kind and date, so that a gateway knows it even after a restored backup. */
  reminder_id: string
  case_id: string
  kind: string
  about: string
  planned_on: string
  channel: string
  party: string
  owed_ids: string
  text_version: string
  /** As first sent; repeated attempts send the same. */
  text: string | null
  /** waiting, sending, sent, phoneTask, called, failed, cancelled. */
  status: string
  attempts: number
  /** Next attempt, or a phone task's place in the list. */
  next_at: string | null
  message_id: string | null
  created_at: string
  sent_at: string | null
  code: string | null
}

/** Kept for a few days. Without the row a repeat is still known by the case's events. */
export interface KeptCallTable {
  call_id: string
  about: string
  /** Keyed hash: who called what with which content. */
  digest: string
  at: string
  /** JSON, where the answer cannot be computed again. */
  answer: string | null
}

export interface HallDatabase {
  event: EventTable
  chain_head: ChainHeadTable
  subject: SubjectTable
  subject_key: SubjectKeyTable
  meta: MetaTable
  case_row: CaseRowTable
  owed_row: OwedRowTable
  trust_row: TrustRowTable
  step_row: StepRowTable
  order_row: OrderRowTable
  list_count: ListCountTable
  list_choice: ListChoiceTable
  owed_figure: OwedFigureTable
  case_figure: CaseFigureTable
  case_number: CaseNumberTable
  reminder: ReminderTable
  kept_call: KeptCallTable
}

/** Made again from the events. */
export const PROJECTIONS = [
  'case_row',
  'owed_row',
  'trust_row',
  'step_row',
  'order_row',
  'list_count',
  'list_choice',
  'owed_figure',
  'case_figure',
  'case_number',
] as const satisfies (keyof HallDatabase)[]

/** Raise it when projections change: they are then made again. */
export const PROJECTION_VERSION = '13'
