import type { FaultText } from './fault.ts'

/** 承办部门: 审查, 审核、决定. */
export const DEPARTMENT_FAULTS = {
  K358: {
    status: 422,
    kind: 'fatal',
    zh: '审查、决定由承办部门的审查人员、审核人员办理',
    en: 'examining and deciding are for the examiners and approvers of the department',
    causeZh:
      '操作人员不是本事项承办部门的审查或审核人员；即办件只有事项允许窗口即办时才可由窗口准予，不予一律由部门决定',
    causeEn:
      'The operator is no examiner or approver of the item’s department; the window may only grant, and only instant items that allow it',
    remedyZh: '由承办部门办理；人员的角色和部门在配置 operators 中设置，窗口即办在事项目录中设置',
    remedyEn:
      'leave it to the department; roles and departments are set in operators, grants at the window in the catalogue',
  },
  K359: {
    status: 422,
    kind: 'fatal',
    zh: '审查人不能自己审核决定',
    en: 'whoever examined a case does not decide on it',
    causeZh: '审查意见和审核决定是同一个人',
    causeEn: 'The opinion was given by the same person',
    remedyZh: '请另一名审核人员审核决定',
    remedyEn: 'have another approver decide',
  },
} as const satisfies Readonly<Record<string, FaultText>>
