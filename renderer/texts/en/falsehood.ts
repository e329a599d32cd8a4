import type { SameKeys } from '../same-keys.ts'
import type { falsehoodZh } from '../zh/falsehood.ts'

export const falsehoodEn: SameKeys<typeof falsehoodZh> = {
  falsehood: {
    title: 'False material',
    found: 'Found on {{on}} by {{by}}',
    intended: 'Intended decision',
    barYears: ', no new application for this licence within {{years}} year(s)',
    warning: ', with a warning',
    toDeliver: 'The prior notice is to be delivered by {{date}}; the party is heard within {{days}} working days of it',
    delivered: '{{on}}, {{how}}; the party is heard until {{date}}, that day included',
    statement: '{{on}}: the party stated: {{said}}. Result of the review: {{weighed}}',
    waiver: '{{on}}: the party expressly gave up being heard: {{said}}',
    decided: 'Decided on {{on}}: {{reason}}',
    dropped: '{{on}}: not acted on as false: {{reason}}',
    find: {
      title: 'False material found; prior notice',
      hint: 'The party is told and heard first, then another supervisor decides. Nothing is recorded against anybody before that.',
      materials: 'False material',
      facts: 'Facts found',
      by: 'Found by (whoever checked it, or the body that is said to have issued it)',
      on: 'Found on',
    },
    deliver: {
      button: 'Record the delivery',
      title: 'Delivery of the prior notice',
      on: 'Delivered on',
      method: 'How',
      methods: {
        counter: 'At the window',
        post: 'By post',
        electronic: 'Electronically',
        left: 'Left at the address',
        publicNotice: 'By public notice',
      },
    },
    hear: {
      button: 'Record a statement',
      title: 'Statement and defence',
      kind: 'The party',
      kinds: { statement: 'Makes a statement or defends', waiver: 'Expressly gives it up' },
      said: 'What the party said',
      weighed: 'Result of the review (accepted or not, and why)',
    },
    decide: {
      button: 'Decide',
      title: 'Decide on the false material',
      way: 'Decision',
      ways: { proven: 'It is false: as the notice said', dropped: 'Not acted on as false; the case goes on' },
      wait: 'Nothing can be held to be false before the party was heard, gave it up, or let the time pass',
    },
  },
}
