import type { HallData } from '../../hall-data.ts'

const PARTIES = [
  'case_row.applicant',
  'case_row.applicant_kind as applicantKind',
  'case_row.handler',
  'case_row.applicant_sealed as applicantSealed',
  'case_row.handler_sealed as handlerSealed',
  'case_row.applicant_contact as applicantContact',
  'case_row.handler_contact as handlerContact',
] as const

const OWED = [
  'owed_row.owed_key as owedKey',
  'owed_row.case_id as caseId',
  'owed_row.case_number as caseNumber',
  'owed_row.item_code as itemCode',
  'owed_row.item_zh as itemZh',
  'owed_row.item_en as itemEn',
  'owed_row.department_zh as departmentZh',
  'owed_row.department_en as departmentEn',
  'owed_row.window',
  'owed_row.operator',
  'owed_row.material_zh as materialZh',
  'owed_row.material_en as materialEn',
  'owed_row.mode',
  'owed_row.form',
  'owed_row.promised_on as promisedOn',
  'owed_row.due_on as dueOn',
  'owed_row.due_key as dueKey',
  'owed_row.provisional',
  'owed_row.extensions',
  'owed_row.extension_reason as extensionReason',
  'owed_row.extension_by as extensionBy',
  'owed_row.grace_until as graceUntil',
  'owed_row.cure_until as cureUntil',
  'owed_row.supplied_on as suppliedOn',
  'owed_row.supply_method as supplyMethod',
  'owed_row.check_by as checkBy',
  'owed_row.checked_by as checkedBy',
  'owed_row.discharged_on as dischargedOn',
  'owed_row.discharged_by as dischargedBy',
  'owed_row.waived_by as waivedBy',
  'owed_row.rejection',
  'owed_row.remark',
  'owed_row.ready_on as readyOn',
  'owed_row.reminder_count as reminderCount',
  'owed_row.last_reminded_on as lastRemindedOn',
  'owed_row.stage',
  'owed_row.blocked',
  'owed_row.trust',
] as const

const STEP = [
  'step_row.step_key as stepKey',
  'step_row.case_number as caseNumber',
  'step_row.kind',
  'step_row.due_key as dueKey',
  'step_row.provisional',
  'step_row.waits_for as waitsFor',
  'step_row.item_code as itemCode',
  'step_row.department_zh as departmentZh',
  'step_row.window',
  'step_row.material_id as materialId',
  'step_row.material_zh as materialZh',
  'step_row.material_en as materialEn',
] as const

const ORDER = [
  'order_row.order_key as orderKey',
  'order_row.number',
  'order_row.case_number as caseNumber',
  'order_row.status',
  'order_row.rule',
  'order_row.level',
  'order_row.kind',
  'order_row.step_due as stepDue',
  'order_row.material_zh as materialZh',
  'order_row.material_en as materialEn',
  'order_row.content',
  'order_row.issued_at as issuedAt',
  'order_row.issued_by as issuedBy',
  'order_row.item_code as itemCode',
  'order_row.department_zh as departmentZh',
  'order_row.department_en as departmentEn',
  'order_row.window',
  'order_row.due_key as dueKey',
  'order_row.answered_at as answeredAt',
  'order_row.answered_by as answeredBy',
  'order_row.result',
] as const

const CASE = [
  'case_key as caseKey',
  'case_id as caseId',
  'case_number as caseNumber',
  'item_code as itemCode',
  'item_zh as itemZh',
  'item_en as itemEn',
  'department_zh as departmentZh',
  'department_en as departmentEn',
  'window',
  'status',
  'owner',
  'opened_by as openedBy',
  'opened_at as openedAt',
] as const

export function owedRows(db: HallData, keys: readonly number[]) {
  return db
    .selectFrom('owed_row')
    .innerJoin('case_row', 'case_row.case_id', 'owed_row.case_id')
    .select(OWED)
    .select(PARTIES)
    .select(['case_row.status as caseStatus', 'case_row.outcome', 'case_row.owner'])
    .where('owed_key', 'in', keys)
    .execute()
}

export type OwedLine = Awaited<ReturnType<typeof owedRows>>[number]

export function stepRows(db: HallData, keys: readonly number[]) {
  return db
    .selectFrom('step_row')
    .innerJoin('case_row', 'case_row.case_key', 'step_row.case_key')
    .select(STEP)
    .select(PARTIES)
    .select(['case_row.case_id as caseId', 'item_zh as itemZh', 'item_en as itemEn'])
    .select(({ fn }) => fn.coalesce('step_row.owner', 'case_row.owner').as('owner'))
    .select('department_en as departmentEn')
    .where('step_key', 'in', keys)
    .execute()
}

export type StepLine = Awaited<ReturnType<typeof stepRows>>[number]

export function orderRows(db: HallData, keys: readonly number[]) {
  return db
    .selectFrom('order_row')
    .innerJoin('case_row', 'case_row.case_key', 'order_row.case_key')
    .select(ORDER)
    .select(PARTIES)
    .select(['case_row.case_id as caseId', 'case_row.owner', 'item_zh as itemZh', 'item_en as itemEn'])
    .where('order_key', 'in', keys)
    .execute()
}

export type OrderLine = Awaited<ReturnType<typeof orderRows>>[number]

export function caseRows(db: HallData, keys: readonly number[]) {
  return db.selectFrom('case_row').select(CASE).select(PARTIES).where('case_key', 'in', keys).execute()
}

export type CaseLine = Awaited<ReturnType<typeof caseRows>>[number]

export type PartiesLine = Pick<
  CaseLine,
  | 'applicant'
  | 'applicantKind'
  | 'handler'
  | 'applicantSealed'
  | 'handlerSealed'
  | 'applicantContact'
  | 'handlerContact'
>
