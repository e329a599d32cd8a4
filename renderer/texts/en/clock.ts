import type { SameKeys } from '../same-keys.ts'
import type { clockZh } from '../zh/clock.ts'

export const clockEn: SameKeys<typeof clockZh> = {
  clock: {
    jump: 'Which day is it? The clock says {{said}}; by the time that has passed it should say {{expected}}',
    jumpHint:
      'Work goes on, counted from {{expected}}. Until this is settled no material becomes late, no reminder is sent and nothing is destroyed.',
    start: 'Which day is it? The clock says {{said}}; the last thing recorded was on {{expected}}',
    startHint: 'Until this is settled things can be looked up and nothing is recorded.',
    tell: 'A supervisor or administrator checks the machine’s date and time.',
    kiosk: 'The hall is checking the date. The dates that you were told stay as they are.',
    confirm: 'It is {{day}} today',
    confirmText:
      'The clock says {{said}}. Is that so? Deadlines and lateness are then counted from that day, and it is recorded that you confirmed it. If it is not, set the machine’s clock first and do not confirm: this notice then goes away, or shows the right day.',
    mistaken: '{{count}} case(s) hold entries of a wrong clock that were not put right',
    show: 'Look and put right',
    title: 'Recorded by a wrong clock',
    hint: 'These days had not come when this was recorded. Put right, it does not count against the person; both entries stay.',
    undo: 'Put right',
    undoAll: 'Put all right',
    reason: 'Why this is put right',
    case: 'Case',
    entries: 'What was recorded',
    entry: '{{on}} {{what}}',
    unnumbered: 'no number yet',
    nothing: 'Nothing is left to be put right',
  },
}
