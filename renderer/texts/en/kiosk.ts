import type { SameKeys } from '../same-keys.ts'
import type { kioskZh } from '../zh/kiosk.ts'

export const kioskEn: SameKeys<typeof kioskZh> = {
  kiosk: {
    cases: 'Under way',
    why: 'Where it stands, and why',
    back: 'Back',
    place: 'Place your ID card on the reader',
    reading: 'Reading; please do not move the card',
    hello: 'Hello, {{name}}',
    asking: 'Looking it up…',
    owes: 'Materials that you still owe',
    nothing: 'You owe no materials',
    closed: {
      title: 'Please go to the counter',
      text: 'This terminal is closed to you from {{from}} to {{to}}, that day included, and opens again by itself after that. The counter serves you as usual, and your application is not affected.',
      basis: 'Decided by {{decider}}; basis: {{basis}} ({{name}})',
      appeal: 'If you disagree with this decision: {{appeal}}',
    },
    bring: 'Please bring them to a counter',
    keep: 'Leave your card on the reader while you read. When you take it, this screen is cleared at once.',
    take: 'Please take your ID card',
    expired: 'Your ID card has expired; please renew it soon',
    staff: 'For help please go to a counter',
    offline: 'There is no connection at the moment; it is being restored. You may also go to a counter.',
    starting: 'One moment, please',
    failed: 'It cannot be looked up at the moment. Lift your card and place it again, or ask at a counter.',
    leave: 'Ends in {{seconds}} s',
    stay: 'Stay',
    end: 'End',
    trouble: {
      layFlat: 'The card could not be read. Lift it, lay it flat on the reader and do not move it.',
      tooEarly: 'The card was lifted too early. Lay it flat again and wait until your name appears.',
      again: 'Lift the card and lay it flat on the reader again.',
      chip: 'The chip of this card does not answer. Lift it and try once more; if it fails again, take the card to a counter.',
      askStaff: 'This card has to be checked by our staff. Please take it to a counter.',
      notIdCard:
        'Only ID cards, residence permits of Hong Kong, Macao and Taiwan residents and foreigners’ permanent residence cards can be read here. Try another card, or go to a counter.',
      outOfOrder: 'The card reader cannot be used at the moment. Please go to another terminal or to a counter.',
    },
    notice: {
      again: 'Try again',
      open: 'How personal information is handled',
      first: 'First, please read how your personal information is handled',
      read: 'I have read it',
      failed: 'That was not recorded. Press again, or go to the counter',
    },
    owed: {
      late: 'The date has passed; there is still time: bring it by {{date}}, or tell a counter',
      cure: 'You promised anew: bring it by {{date}}',
      lapsed: 'The time has passed; please go to a counter soon',
      supplied: 'It has arrived and is being checked; you need not come again',
      rejected: 'What was brought last was not good enough: {{reason}}',
    },
    status: {
      draft: 'being entered',
      awaitingPerson: 'waits for an answer of the staff',
      noticed: 'bring what you were told, then come again',
      held: 'your papers are kept; bring the rest',
      accepted: 'in progress',
    },
  },
}
