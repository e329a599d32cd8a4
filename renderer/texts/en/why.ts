import type { SameKeys } from '../same-keys.ts'
import type { whyZh } from '../zh/why.ts'

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
    inputs: 'What it was judged by',
    since: 'What was decided since',
  },
}
