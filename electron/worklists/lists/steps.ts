import { LIST_ROLES, type ListDefinition, type Where } from '../definition.ts'
import { APPLICANT_COLUMNS, CASE_COLUMNS, OFFICE_COLUMNS, ORDER_COLUMNS, STEP_COLUMNS } from './columns.ts'

function list(
  about: ListDefinition['about'],
  id: string,
  zh: string,
  en: string,
  where: readonly Where[],
  empty: { readonly zh: string; readonly en: string },
  rest: Partial<ListDefinition> = {},
): ListDefinition {
  return {
    id,
    name: { zh, en },
    about,
    where,
    columns: STEP_COLUMNS,
    sort: { by: 'due', descending: false },
    empty,
    roles: ['clerk', 'supervisor', 'admin'],
    ...rest,
  }
}

const DEPARTMENT = ['examiner', 'approver', 'supervisor'] as const

const BOTH = ['department', 'follow-up'] as const

/** 承办部门. */
const DEPARTMENT_LISTS: readonly ListDefinition[] = [
  list(
    'step',
    'toTakeUp',
    '待分办',
    'To be taken up',
    [{ stage: ['takeUp'] }],
    { zh: '没有待分办的办件', en: 'Every case has an examiner' },
    { columns: OFFICE_COLUMNS, roles: DEPARTMENT, places: ['department'] },
  ),
  list(
    'step',
    'toExamine',
    '待审查决定',
    'To be examined and decided',
    [{ stage: ['decideResult'] }],
    { zh: '没有待审查决定的办件', en: 'No case waits to be examined' },
    { columns: OFFICE_COLUMNS, roles: DEPARTMENT, places: ['department'] },
  ),
  list(
    'step',
    'toConfirm',
    '待审核决定',
    'For a second person',
    [{ stage: ['confirmResult'] }],
    { zh: '没有待审核决定的办件', en: 'No opinion waits for a second person' },
    { columns: OFFICE_COLUMNS, roles: DEPARTMENT, places: ['department'] },
  ),
  list(
    'step',
    'atWindow',
    '退回窗口待答复',
    'Returned to the window',
    [{ stage: ['answerDepartment'] }],
    { zh: '没有退回窗口的办件', en: 'No case is back at the window' },
    { columns: OFFICE_COLUMNS, roles: LIST_ROLES, places: BOTH },
  ),
  list(
    'step',
    'toMake',
    '待制证',
    'Results to be made',
    [{ stage: ['makeResult'] }],
    { zh: '没有待制证的办件', en: 'No result waits to be made' },
    { columns: OFFICE_COLUMNS, roles: LIST_ROLES, places: BOTH },
  ),
]

export const STEP_LISTS: readonly ListDefinition[] = [
  ...DEPARTMENT_LISTS,
  list('step', 'questions', '待主管决定', 'Questions to a supervisor', [{ stage: ['answerQuestion'] }], {
    zh: '没有等待决定的办件',
    en: 'No case waits for a decision',
  }),
  list('step', 'approvals', '待批申请', 'Requests to be answered', [{ stage: ['answerRequest'] }], {
    zh: '没有待批的申请',
    en: 'No request waits for an answer',
  }),
  list('step', 'objections', '异议待处理', 'Objections', [{ stage: ['decideObjection'] }], {
    zh: '没有待处理的异议',
    en: 'No objection is open',
  }),
  list(
    'step',
    'falsehood',
    '虚假材料待告知、决定',
    'False material to be told of or decided',
    [{ stage: ['deliverPriorNotice', 'decideFalsehood'] }],
    { zh: '没有待告知、待决定的虚假材料', en: 'No false material waits to be told of or decided' },
    { columns: OFFICE_COLUMNS },
  ),
  list(
    'step',
    'untold',
    '待受理或者一次性告知',
    'To be accepted or answered',
    [{ stage: ['tellApplicant'] }],
    { zh: '收到的申请都已受理或者告知', en: 'Every application received was accepted or answered' },
    { columns: OFFICE_COLUMNS },
  ),
  list(
    'step',
    'heldExpired',
    '收件期满未补主件',
    'Held papers past their date',
    [{ stage: ['bringCore'], due: { before: 'today' }, provisional: false }],
    { zh: '没有期满的收件', en: 'No held papers are past their date' },
    { columns: APPLICANT_COLUMNS },
  ),
  list(
    'step',
    'noticeExpired',
    '告知后逾期未补齐',
    'Not back after a notice',
    [{ stage: ['returnAfterNotice'], due: { before: 'today' }, provisional: false }],
    { zh: '没有告知后逾期未补齐的办件', en: 'No applicant is past the date of a notice' },
    { columns: APPLICANT_COLUMNS },
  ),
  list(
    'step',
    'uncollected',
    '逾期未领',
    'Results not collected',
    [{ stage: ['collect'], due: { before: 'today' }, provisional: false }],
    {
      zh: '没有逾期未领的结果',
      en: 'Every result was collected in time',
    },
    { columns: APPLICANT_COLUMNS },
  ),
  list(
    'step',
    'provisionalSteps',
    '暂定期限（收件、告知、领取）',
    'Provisional dates of coming back and collecting',
    [{ stage: ['bringCore', 'returnAfterNotice', 'collect'], provisional: true }],
    { zh: '没有暂定的收件、告知、领取期限', en: 'No such date is provisional' },
    { columns: APPLICANT_COLUMNS },
  ),
  list(
    'step',
    'verify',
    '本厅核查事项',
    'For the office to verify',
    [{ stage: ['verify'] }],
    {
      zh: '没有待核查的承诺',
      en: 'Nothing waits to be verified',
    },
    { columns: OFFICE_COLUMNS, roles: LIST_ROLES, places: BOTH },
  ),
  list(
    'step',
    'papersToReturn',
    '待退还材料',
    'Papers to be given back',
    [{ stage: ['returnPapers'] }],
    { zh: '没有待退还的材料', en: 'No papers wait to go back' },
    { columns: APPLICANT_COLUMNS },
  ),
  list(
    'step',
    'toArchive',
    '待归档',
    'To be archived',
    [{ stage: ['archive'] }],
    { zh: '没有待归档的办件', en: 'Every file is archived' },
    { columns: OFFICE_COLUMNS, roles: LIST_ROLES, places: BOTH },
  ),
  list(
    'step',
    'officeDue',
    '办理机关亮灯环节',
    'Office steps with a light',
    [{ light: ['yellow', 'red'] }],
    { zh: '没有临期或超期的环节', en: 'No office step is close to its date or past it' },
    { columns: OFFICE_COLUMNS, roles: LIST_ROLES, places: ['supervision'] },
  ),
]

export const ORDER_LISTS: readonly ListDefinition[] = [
  list(
    'order',
    'ordersOpen',
    '督办待反馈',
    'Orders to be answered',
    [{ stage: ['open'] }],
    { zh: '没有待反馈的督办', en: 'No order is open' },
    { columns: ORDER_COLUMNS },
  ),
  list(
    'order',
    'ordersOverdue',
    '督办超期未反馈',
    'Orders past their date',
    [{ stage: ['open'], due: { before: 'today' } }],
    { zh: '没有超期未反馈的督办', en: 'No order is past its date' },
    { columns: ORDER_COLUMNS },
  ),
  list(
    'order',
    'ordersAnswered',
    '督办已反馈',
    'Orders answered',
    [{ stage: ['answered'] }],
    { zh: '没有已反馈的督办', en: 'No order was answered yet' },
    { columns: ORDER_COLUMNS, sort: { by: 'due', descending: true } },
  ),
]

export const CASE_LISTS: readonly ListDefinition[] = [
  list(
    'case',
    'unfinished',
    '往日未完成的登记',
    'Entries not finished',
    [{ stage: ['draft'], due: { before: 'today' } }],
    { zh: '没有往日未完成的登记', en: 'Every entry was finished' },
    { columns: CASE_COLUMNS, sort: { by: 'opened', descending: false } },
  ),
  list(
    'case',
    'noNextDate',
    '没有下一日期的办件',
    'Cases without a next date',
    [{ hasNextDate: false, hasEnded: false }],
    { zh: '每件办件都有负责人和下一日期', en: 'Every case has an owner and a next date' },
    { columns: ['caseNumber', ...CASE_COLUMNS], sort: { by: 'opened', descending: false } },
  ),
]
