import type { FaultText } from './fault.ts'

/** 承办部门: 审查, 审核、决定, 制证. */
export const DEPARTMENT_FAULTS = {
  K354: {
    status: 422,
    kind: 'fatal',
    zh: '证照尚未制作，不能发放',
    en: 'the certificate is not made yet; nothing can be handed over',
    causeZh: '事项的结果是证照，编号、发证日期和有效期还没有登记（制证）',
    causeEn: 'The result of the item is a certificate, and its number, date of issue and validity are not recorded',
    remedyZh: '请承办部门制证；窗口即办的事项由窗口制证。登记后再发放',
    remedyEn: 'have the department make it, or the window where it grants on the spot; then hand it over',
  },
  K355: {
    status: 422,
    kind: 'fatal',
    zh: '证照的编号或日期不合规',
    en: 'the number or a date of the certificate is not valid',
    causeZh:
      '发证日期早于准予决定或晚于今天，有效期止不晚于有效期起，编号不是 1–64 个字符或含不可见字符，或者份数不是 1–20',
    causeEn:
      'Issued before the grant or after today, an end of validity that is not after its beginning, a number that is not 1–64 visible characters, or copies other than 1–20',
    remedyZh: '对照证照改正后重新登记',
    remedyEn: 'correct it by the certificate and enter it again',
  },
  K356: {
    status: 422,
    kind: 'fatal',
    zh: '证照登记没有变化',
    en: 'nothing of the certificate has changed',
    causeZh: '更正的内容与已登记的相同',
    causeEn: 'What was entered is what is recorded already',
    remedyZh: '改正有误的一项，或者取消',
    remedyEn: 'change what is wrong, or cancel',
  },
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
