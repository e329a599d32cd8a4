import type { SameKeys } from '../same-keys.ts'
import type { caseZh } from '../zh/case.ts'

export const caseEn: SameKeys<typeof caseZh> = {
  case: {
    number: 'Case number',
    status: {
      draft: 'being entered',
      awaitingPerson: 'waits for a supervisor',
      noticed: 'one-time notice given',
      held: 'papers held, not accepted',
      accepted: 'accepted',
      handedOver: 'handed over',
      closed: 'closed',
      withdrawn: 'withdrawn',
      discarded: 'entry discarded',
    },
    acceptedOwing: 'accepted, materials owed',
    provisional: 'provisional',
    printNotice: 'Print the notice (F8)',
    printOneTime: 'Print the one-time notice (F8)',
    noOwed: 'Nothing is owed',
    due: 'due {{date}}',
    until: 'by {{date}}',
    dueBeforeHandover: 'before handover',
    overdue: 'overdue',
    supply: 'Arrived',
    accept: 'Good',
    reject: 'Not good',
    rejectReason: 'Why not (the applicant is told)',
    handOver: 'Hand over the result (F9)',
    handOverTitle: 'Hand over the result',
    handOverTo:
      'Hand the result to {{name}} ({{number}})? Check the identity document of the person who takes it. This cannot be undone.',
    closeTitle: 'Close the case',
    closeFinal: 'A closed case cannot be changed any more.',
    takenBy: 'Taken by',
    unmask: 'Show in the clear',
    purpose: 'Purpose (is recorded)',
    mode: { defer: 'deferred', tolerate: 'tolerated', promise: 'promised instead', shared: 'obtained by the office' },
    form: { original: 'original', copy: 'copy', electronic: 'electronic' },
  },
}
