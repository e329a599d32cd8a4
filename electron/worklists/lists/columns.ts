/** 催办清单 (domain facts 7). */
export const FOLLOW_UP_COLUMNS = [
  'caseNumber',
  'itemCode',
  'item',
  'department',
  'window',
  'operator',
  'applicant',
  'applicantNumber',
  'handler',
  'phone',
  'mode',
  'material',
  'form',
  'promised',
  'due',
  'provisional',
  'remaining',
  'light',
  'status',
  'reminders',
  'lastReminder',
  'extensions',
  'extensionReason',
  'extendedBy',
  'suppliedOn',
  'settledBy',
  'checker',
  'dischargedOn',
  'certificate',
  'outcome',
  'trust',
  'rejection',
  'remark',
] as const

export const FOLLOW_UP_SCREEN = [
  'light',
  'caseNumber',
  'item',
  'department',
  'window',
  'applicant',
  'phone',
  'material',
  'promised',
  'due',
  'remaining',
  'status',
  'reminders',
] as const

export const STEP_COLUMNS = [
  'caseNumber',
  'item',
  'department',
  'window',
  'owner',
  'applicant',
  'step',
  'waitsFor',
  'material',
  'due',
  'remaining',
] as const

/** With a telephone number to call. */
export const APPLICANT_COLUMNS = [...STEP_COLUMNS, 'phone'] as const

export const OFFICE_COLUMNS = [...STEP_COLUMNS, 'light', 'rule'] as const

export const ORDER_COLUMNS = [
  'number',
  'caseNumber',
  'item',
  'content',
  'department',
  'window',
  'issuedAt',
  'issuedBy',
  'rule',
  'level',
  'step',
  'material',
  'stepDue',
  'status',
  'statusAt',
  'due',
  'result',
  'answeredBy',
] as const

export const CASE_COLUMNS = [
  'itemCode',
  'item',
  'department',
  'window',
  'owner',
  'applicant',
  'status',
  'openedOn',
  'openedBy',
] as const
