import type { SameKeys } from '../same-keys.ts'
import type { jobZh } from '../zh/job.ts'

export const jobEn: SameKeys<typeof jobZh> = {
  job: {
    waiting: 'Waiting for its turn…',
    reading: 'Reading the file…',
    checking: 'Checking the items…',
    comparing: 'Comparing with what is in force…',
    writing: 'Making the file…',
    count: '{{done}} of {{all}}',
    cancel: 'Stop',
  },
}
