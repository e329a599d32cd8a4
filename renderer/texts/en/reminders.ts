import type { SameKeys } from '../same-keys.ts'
import type { remindersZh } from '../zh/reminders.ts'

export const remindersEn: SameKeys<typeof remindersZh> = {
  reminders: {
    material: 'Owed material',
    title: 'Calls',
    admin: 'Reminders',
    now: 'Remind',
    made: { sms: 'a text will be sent', phone: 'a call will be made' },
    phone: 'Telephone',
    phoneHint: 'mobile, or landline with area code',
    noPhone: 'none left',
    keeps: 'keep {{phone}}, or enter another',
    remove: 'Remove the number',
    contact: 'Contact',
    how: 'Reminders',
    reach: { sms: 'by text', phone: 'by telephone', none: 'no reminders' },
    who: 'Whom',
    why: 'Why no text',
    attempts: 'Not reached',
    show: 'Show number',
    purpose: 'reminding by telephone',
    result: 'Result of the call',
    results: { reached: 'Reached', notReached: 'Not reached', wrongNumber: 'Wrong number' },
    wrongNumberHint: 'The number is removed; no text goes to it any more.',
    note: 'Note (optional, up to 200 characters)',
    count: '{{count}} calls',
    empty: 'No calls to make',
    state: {
      on: 'The SMS gateway is configured; texts go out',
      quiet: 'Quiet hours: texts go out later',
      callsOnly: 'No SMS gateway is configured: every reminder is a call',
      off: 'Reminders are switched off',
    },
    overview: { waiting: 'Texts waiting', sending: 'Being sent', phoneTasks: 'Calls to make', failed: 'Not reached' },
  },
}
