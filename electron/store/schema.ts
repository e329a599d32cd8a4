/** The tables, as Kysely sees them. Columns are plain SQL types that SQLite and PostgreSQL share. */
export interface EventTable {
  /** Place in the chain, from 1 without gaps. */
  seq: number
  /** A case id, or `audit`. */
  stream: string
  /** Place in the stream, from 1 without gaps. */
  version: number
  type: string
  /** ISO 8601 instant. */
  at: string
  operator: string
  station: string
  /** The command that led to it; made by the client, so that a repeated call is recognised. */
  command: string
  /** JSON without personal data. */
  body: string
  /** JSON: personal data, sealed under its subject's key. Empty when there is none. */
  sealed: string
  previous: string
  hash: string
}

/** The end of the chain, under the hall's key: without it, rows cut off the end would not be missed. */
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
  /** The subject's own key, wrapped by the hall's. Null after erasure. */
  key: string | null
  /** Subject, kind and look-up under the hall's key: see Vault. */
  bound: string
}

/** Keys by kind of data and year, wrapped by the subject's own. */
export interface SubjectKeyTable {
  subject: string
  /** A PersonalKind. */
  purpose: string
  year: number
  /** Null after a purge. */
  key: string | null
}

export interface MetaTable {
  name: string
  value: string
}

/** Projection: a case at a glance. */
export interface CaseRowTable {
  /** The place in the chain where the case begins: a short key, in the order of opening. */
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
  /** Who looks after it: whoever opened it until it was given to somebody. */
  owner: string
  owner_window: string
  opened_by: string
  opened_at: string
  updated_at: string
  mode: string | null
  accepted_on: string | null
  finish_on: string | null
  /** 待领: since when, and until when. */
  ready_on: string | null
  collect_by: string | null
  ended_on: string | null
  /** 办理结果 of the province's platform. */
  result: string | null
  /** How it ended otherwise than it should. */
  outcome: string | null
  /** The earliest thing that it waits for: day, kind and for whom. Null once nothing is left. */
  next_on: string | null
  next_kind: string | null
  waits_for: string | null
  /** Requests and objections that are open. */
  requests: number
  objections: number
  /** 1 while the case is to be decided and 承诺办结日 may still move. */
  finish_provisional: number
  applicant: string | null
  /** `person`, `organisation` or `household`. */
  applicant_kind: string | null
  handler: string | null
  /** Name and number, sealed; copied from the event that identified the party. */
  applicant_sealed: string | null
  handler_sealed: string | null
  /** How each wants to be reached, sealed; copied from the event that recorded it. */
  applicant_contact: string | null
  handler_contact: string | null
  outstanding: number
  /** Since when something of it waits at its window: a document to be handed out, a promise to be signed. */
  tray_on: string | null
}

/** Projection: a document that was promised. */
export interface OwedRowTable {
  /** Of the case's key and the place among what the case owes: the rows of a case lie side by side. See owedKey. */
  owed_key: number
  owed_id: string
  case_id: string
  case_number: string
  status: string
  /** 1 while it is owed, waits to be checked, or has lapsed and nobody has decided yet. */
  open: number
  /** Who is to act: `citizen` or `office`. */
  bearer: string
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
  /** Null when it is due before hand-over. */
  due_on: string | null
  /** Never null: the day of a cure, `due_on`, or a day beyond all others. What lists are sorted by. */
  due_key: string
  due_days: number
  /** 1 while the day that holds now may still move: of the cure, of grace, of the promise. */
  provisional: number
  extensions: number
  /** When its lateness was noted, and until when grace and cure last. */
  late_on: string | null
  grace_until: string | null
  cure_until: string | null
  /** The last day on which a new day changes nothing; see passDay. Null when no day will. */
  acts_after: string | null
  supplied_on: string | null
  supply_method: string | null
  check_by: string | null
  discharged_on: string | null
  /** `paper`, another means, or `waived`. */
  discharged_by: string | null
  rejection: string | null
  rejections: number
  /** 备注: why it was waived; else the number of what discharged it; else what a check found to be false. */
  remark: string | null
  waived_by: string | null
  /** Since when the result waits for it. */
  ready_on: string | null
  /** 已提醒次数: how often the citizen was in fact told, by text or by telephone. */
  reminder_count: number
  /** 最近提醒. */
  last_reminded_on: string | null
  /** An OwedStage. */
  stage: string
  /** 1 while a result that is ready stays locked for it. */
  blocked: number
  extension_reason: string | null
  extension_by: string | null
  checked_by: string | null
  /** A TrustMark. */
  trust: string | null
}

/** Projection: something that a case waits for, beside its owed materials. */
export interface StepRowTable {
  step_key: number
  case_key: number
  case_number: string | null
  /** A StepKind. */
  kind: string
  due_key: string
  provisional: number
  waits_for: string
  item_code: string
  department_zh: string
  window: string
  material_id: string | null
  material_zh: string | null
  material_en: string | null
}

/** Projection: a 督办 order. */
export interface OrderRowTable {
  order_key: number
  case_key: number
  number: string
  case_number: string | null
  /** `open` or `answered`. */
  status: string
  rule: string
  level: string
  /** A StepKind, and when it was due. */
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
  /** Until when it is to be answered. */
  due_key: string
  answered_at: string | null
  answered_by: string | null
  result: string | null
}

/** Projection: how many rows of a kind there are of a stage, a day and a department. */
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

/** Projection: what can be chosen in a filter: departments, items, materials, windows. */
export interface ListChoiceTable {
  kind: string
  code: string
  zh: string
  en: string
}

/** Projection: how many documents of a month came, and how. */
export interface OwedFigureTable {
  /** YYYY-MM. `due_month` is empty for what is due before hand-over. */
  promised_month: string
  due_month: string
  department_zh: string
  item_code: string
  material_zh: string
  window: string
  /** How it came; empty while it has not. */
  channel: string
  /** A Came. */
  came: string
  count: number
  /** Of them: extended; here with the time they took known; working days that those took together. */
  extended: number
  timed: number
  days: number
}

/** Projection: what happened to cases in a month. */
export interface CaseFigureTable {
  /** A CaseFigureName. */
  figure: string
  month: string
  detail: string
  department_zh: string
  item_code: string
  window: string
  count: number
}

/** Projection: what a subject's promises at this hall came to. */
export interface TrustRowTable {
  trust_key: string
  subject: string
  case_id: string
  case_number: string
  owed_id: string
  material_zh: string
  material_en: string
  /** A TrustOutcome. */
  outcome: string
  on: string
  cure_on: string | null
  breach_id: string | null
  breach_on: string | null
  /** The last day on which the breach counts. */
  until: string | null
  disputed: number
  repaired_on: string | null
  struck_on: string | null
}

/** Projection: the last number given out for an item and a day. */
export interface CaseNumberTable {
  prefix: string
  last: number
}

/**
 * Outbox of reminders (催办): what is to be sent or called, and what became of it. No name, no number: both are read from
 * the case when they are needed. What happened is in the case's events as well.
 */
export interface ReminderTable {
  /** Follows from case, kind and date, so that a gateway knows it again even after a restored backup. */
  reminder_id: string
  case_id: string
  /** T-3, T0, T+1, ready, manual; with `about` it stands for one reminder of a case. */
  kind: string
  /** The date that it is about. */
  about: string
  planned_on: string
  channel: string
  /** The party that is told. */
  party: string
  /** Owed materials, JSON. */
  owed_ids: string
  text_version: string
  /** As it was first sent: every attempt sends the same. */
  text: string | null
  /** waiting, sending, sent, phoneTask, called, failed, cancelled. */
  status: string
  /** At the channel that it is at now. */
  attempts: number
  /** ISO 8601 instant of the next attempt; a task's place in the list of calls. Null when nothing is to be done. */
  next_at: string | null
  /** The gateway's. */
  message_id: string | null
  created_at: string
  sent_at: string | null
  /** Why it stands where it stands: a code of errors/codes. */
  code: string | null
}

/**
 * What a client's call was, for a few days (store/kept-calls.ts). It says nothing that the events do not: without its row a
 * repeat is still known by the events of its case.
 */
export interface KeptCallTable {
  /** Made by the client: the command of the events. */
  call_id: string
  /** What it was about: a case, or a part of the hall. */
  about: string
  /** Under the hall's key: who called what with which content. */
  digest: string
  /** ISO 8601 instant. */
  at: string
  /** JSON: what it was answered, where that cannot be asked for again. Null while it is under way, or needs none. */
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

/** Tables that can be made anew from the events at any time. */
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

/** Raised when projections are to be made anew from the events, because they have changed. */
export const PROJECTION_VERSION = '7'
