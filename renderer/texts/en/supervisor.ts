import type { SameKeys } from '../same-keys.ts'
import type { supervisorZh } from '../zh/supervisor.ts'

export const supervisorEn: SameKeys<typeof supervisorZh> = {
  waiting: {
    title: 'Waiting for a decision',
    empty: 'No case waits for a decision',
    more: '{{shown}} of {{count}} are shown; the others follow as these are answered',
    all: 'Show all',
    asked: '{{operator}} asks: {{question}}',
    allow: 'Allow acceptance on trust',
    refuse: 'Do not allow (ordinary procedure)',
    reason: 'Reason of the decision',
    against: 'Gates that failed or are unknown',
  },
  requests: {
    title: 'Requests',
    empty: 'No request waits for an answer',
    answerBy: 'asked on {{on}}, to be answered by {{date}}',
    approve: 'Approve',
    refuse: 'Do not approve',
  },
  objections: {
    title: 'Objections',
    empty: 'No objection is open',
    uphold: 'Uphold',
    reject: 'Reject',
  },
}
