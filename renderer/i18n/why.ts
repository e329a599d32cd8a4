import type { SameKeys } from './same-keys.ts'

/** The explanation of a decision (F1). */
export const whyZh = {
  why: {
    title: '为什么',
    open: '为什么（F1）',
    close: '关闭',
    clerk: '工作人员',
    citizen: '给群众看',
    asOf: '截至 {{date}}',
    item: '事项',
    version: '版本 {{version}}',
    situation: '情形',
    calendar: '放假通知',
    published: '{{year}} 年已公布',
    unpublished: '{{year}} 年尚未公布（期限为暂定）',
    rules: '规则 {{version}}',
    rulesFrom: '规则 {{version}}（自 {{from}} 起施行）',
    by: '由 {{name}} 决定',
    basis: '依据',
    changes: '怎样可以改变结果',
    bring: '需要带来的材料',
    routes: '您还可以',
    reasons: '原因',
  },
}

export const whyEn: SameKeys<typeof whyZh> = {
  why: {
    title: 'Why',
    open: 'Why (F1)',
    close: 'Close',
    clerk: 'Staff',
    citizen: 'For the citizen',
    asOf: 'as of {{date}}',
    item: 'Item',
    version: 'version {{version}}',
    situation: 'Situation',
    calendar: 'Working-day notices',
    published: '{{year}} published',
    unpublished: '{{year}} not published yet (dates are provisional)',
    rules: 'Rules {{version}}',
    rulesFrom: 'Rules {{version}} (in force from {{from}})',
    by: 'decided by {{name}}',
    basis: 'Basis',
    changes: 'What would change it',
    bring: 'What to bring',
    routes: 'What else is open',
    reasons: 'Reasons',
  },
}
