import { DECIDERS } from './decide.ts'
import type { CaseStatus } from './model/state.ts'
import { VERBS, type Verb } from './verbs.ts'

export const ALLOWED: Readonly<Record<CaseStatus, ReadonlySet<Verb>>> = {
  draft: allowedIn('draft'),
  awaitingPerson: allowedIn('awaitingPerson'),
  noticed: allowedIn('noticed'),
  held: allowedIn('held'),
  accepted: allowedIn('accepted'),
  handedOver: allowedIn('handedOver'),
  closed: allowedIn('closed'),
  withdrawn: allowedIn('withdrawn'),
  discarded: allowedIn('discarded'),
}

function allowedIn(status: CaseStatus): ReadonlySet<Verb> {
  return new Set(VERBS.filter(verb => verb !== 'open' && DECIDERS[verb].in.includes(status)))
}
