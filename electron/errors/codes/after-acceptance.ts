import { fault } from './fault.ts'

/** What becomes of an accepted case: owed documents, extensions, cures, records, objections, endings. */
export const AFTER_ACCEPTANCE_FAULTS = {
  K340: fault(
    'fatal',
    '没有可以整改的逾期材料',
    'there is nothing late that may still be cured',
    '首次整改只在宽限期内、未用完次数时可用；可收取材料或由主管处理',
    'a first cure is open only within grace and while one is left; take the document, or let a supervisor decide',
  ),
  K341: fault(
    'fatal',
    '事项没有规定可以用这种方式免交该材料',
    'the item does not let this take the document’s place',
    '按事项规定的方式办理，或申请主管免除',
    'use a way that the item names, or ask a supervisor to waive it',
  ),
  K342: fault(
    'fatal',
    '同样的申请已经提出',
    'the same has been asked for already',
    '请等待答复',
    'wait for the answer',
  ),
  K343: fault(
    'fatal',
    '没有待批的申请',
    'there is no such request waiting',
    '可能已有人答复，请查看最新内容',
    'somebody may have answered it; see the latest state',
  ),
  K344: fault(
    'fatal',
    '该材料不能延期：期限已过、须在领取结果前补交，或应由办理机关取得',
    'this date cannot be extended: it has passed, it is before hand-over, or the document is the office’s to get',
    '期限届满前才能申请延期；逾期的可在宽限期内补交或整改',
    'an extension is asked for before the date; what is late can be brought, or cured, within grace',
  ),
  K345: fault(
    'fatal',
    '天数或次数超过规定',
    'more days, or more often, than the rules allow',
    '查看事项和大厅规则；不可抗力请注明',
    'see the rules of the item and the hall; say so if it is force majeure',
  ),
  K346: fault(
    'fatal',
    '没有该履约记录，或已修复、已更正',
    'there is no such record, or it was repaired or corrected',
    '请查看最新的履约记录',
    'see the latest record',
  ),
  K347: fault(
    'fatal',
    '没有该异议，或已有决定',
    'there is no such objection, or it was decided',
    '请查看最新内容',
    'see the latest state',
  ),
  K348: fault(
    'fatal',
    '期限未到，不能归档',
    'the date has not passed, the case cannot be put away',
    '期限届满后再办理；申请人不再办理的，可撤回申请',
    'wait for the date; an applicant who does not go on can withdraw',
  ),
  K349: fault(
    'fatal',
    '主件齐全，无须收件暂存',
    'no core document is missing, papers need not be held',
    '按齐全受理或容缺受理办理',
    'accept the case, complete or on trust',
  ),
  K350: fault(
    'fatal',
    '该主体还有未办结的办件，不能删除其个人信息',
    'a case of this subject is still open, so the personal data cannot be erased',
    '办结或撤回后再删除',
    'erase it once the case has ended or was withdrawn',
  ),
  K351: fault(
    'fatal',
    '到达日期不能晚于今天，也不能早于承诺之日',
    'a document arrives neither after today nor before it was promised',
    '核对邮戳或收件登记后填写',
    'enter the day from the postmark or the register of what came in',
  ),
} as const
