import type { SameKeys } from '../same-keys.ts'
import type { worklistsZh } from '../zh/worklists.ts'

export const worklistsEn: SameKeys<typeof worklistsZh> = {
  follow: {
    title: 'Work lists',
    light: 'Light',
    lights: { green: 'green', yellow: 'yellow', red: 'red', purple: 'purple', none: '—' },
    due: 'Due',
    department: 'Department',
    item: 'Item',
    window: 'Window',
    any: 'any',
    caseNumber: 'Case number',
    caseNumberBegins: 'whole or its beginning',
    count: '{{count}} rows',
    more: 'More',
    exported: 'Exported: {{name}}',
    history: 'History',
  },
  lists: {
    choose: 'Work lists',
    rows: 'rows',
    act: 'Action',
    export: 'Export',
    exportTitle: 'Export: {{name}}',
    exportAs: 'Export: {{format}}',
    format: 'Kind of file',
    formats: {
      xlsx: 'Excel',
      csvExcel: 'CSV for Excel and WPS',
      csv: 'CSV for programs',
      html: 'Print (A4 landscape)',
    },
    formatHints: {
      xlsx: 'Codes and numbers are texts and keep every digit.',
      csvExcel:
        'CSV for Excel and WPS: codes and numbers are written as ="0101": they stay texts, and become no number, date or formula.',
      csv: 'CSV for programs (RFC 4180): every text as it is. Not for Excel or WPS: they make numbers and dates of 0101 and 3/4, and formulas of what begins with =.',
      html: 'Shown on the screen, then printed.',
    },
    clear: 'Names and numbers in clear',
    clearHint: 'An export in clear is recorded with its purpose and how many people it names.',
    chart: 'Chart',
    byDue: 'By date',
    byDepartment: 'By department',
  },
  supervise: {
    title: 'Supervision',
    issue: 'Supervise',
    content: 'What the office is to do',
    answer: 'Answer',
    result: 'Answer to {{number}}',
  },
}
