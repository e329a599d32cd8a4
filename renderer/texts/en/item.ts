import type { SameKeys } from '../same-keys.ts'
import type { itemZh } from '../zh/item.ts'

export const itemEn: SameKeys<typeof itemZh> = {
  item: {
    title: 'Item',
    search: 'name, code or pinyin initials (F2)',
    none: 'No such item',
    instant: 'decided on the spot',
    promised: 'decided within {{days}} working days',
    closed: 'no deferral',
    open: 'open to deferral',
    find: 'Case number (scan, or type and Enter)',
    change: 'Another item',
  },
  materials: {
    addDefect: 'Wrong form',
    defect: 'not in the required form: {{what}}',
    defectHint: 'what is wrong and how to correct it, e.g. no seal',
    defectOf: 'Wrong form: {{name}}',
    title: 'Materials',
    all: 'All there (F3)',
    core: 'core',
    deferrable: 'deferrable',
    fixed: 'not deferrable',
    received: 'received',
    missing: 'missing',
    due: 'within {{days}} working days',
    promised: 'a written promise takes its place',
    beforeHandover: 'before handover',
    obtained: 'obtained by {{who}} ({{means}}), not by the applicant; tick what is there',
    count: '{{present}} of {{total}} received',
  },
}
