import type { SameKeys } from '../same-keys.ts'
import type { departmentZh } from '../zh/department.ts'

export const departmentEn: SameKeys<typeof departmentZh> = {
  title: 'Department',
  lists: 'Work of the department',
  untaken: 'To be taken up by the department',
  examiner: 'Examiner: {{name}}',
  opinion: {
    granted: 'Opinion of {{on}}: grant{{reason}}; a second person decides by {{date}}',
    refused: 'Opinion of {{on}}: refuse{{reason}}; a second person decides by {{date}}',
  },
  returned: '{{on}} sent back to the examiner: {{reason}}',
  atWindow: '{{on}} back at the window: {{reason}} (to be answered by {{date}}; the time goes on)',
  answered: '{{on}} the window answered: {{answer}}',
  takeUp: 'Take up',
  giveTo: 'Give to…',
  giveTitle: 'Give to an examiner',
  confirm: 'Decide…',
  confirmTitle: 'Decide on the opinion',
  agree: 'Agree with the opinion',
  sendBack: 'Disagree: back to the examiner',
  agreeReason: 'Reason for the decision (if left empty, that of the opinion)',
  sendBackReason: 'Reason, for the examiner',
  toWindow: 'Back to the window…',
  toWindowTitle: 'Back to the window',
  toWindowHint: 'The window checks or explains something. The time to decide goes on.',
  toWindowReason: 'What the window is to do',
  answer: 'Answer the department…',
  answerTitle: 'Answer the department',
  answerLabel: 'Answer',
  second: 'This is an opinion: it takes effect once a second person has decided',
}
