import { toHandOut, waitsAtWindow } from '../../cases/documents/hand-out.ts'
import type { CaseState } from '../../cases/model/state.ts'

/**
 * Where a case shows beside its own page: work lists, what waits for a supervisor's decision, requests, objections, calls to
 * make, what waits at a window.
 */
export type ChangeArea = 'lists' | 'decisions' | 'requests' | 'objections' | 'calls' | 'tray'

/** Where something looks different after a change. `before`: undefined for a new case. */
export function whereItShows(before: CaseState | undefined, after: CaseState): ReadonlySet<ChangeArea> {
  const areas = new Set<ChangeArea>()
  const differs = (field: keyof CaseState) => before?.[field] !== after[field]
  const owed = differs('owed')
  if (differs('changedAt') || differs('supervisions') || owed) areas.add('lists')
  const either = (holds: (state: CaseState) => boolean) => holds(after) || (before !== undefined && holds(before))
  // An answer names the version of the case that it is for: any change counts.
  if (either(({ status }) => status === 'awaitingPerson')) areas.add('decisions')
  if (either(({ requests }) => requests.length > 0)) areas.add('requests')
  if (either(({ objections }) => objections.some(({ decided }) => !decided))) areas.add('objections')
  if (either(state => state.owed.length > 0) && (owed || differs('parties') || differs('status'))) areas.add('calls')
  if (atWindow(before) !== atWindow(after)) areas.add('tray')
  return areas
}

/** What the window's list says of a case; the day after which it leaves it is part of that. */
function atWindow(state: CaseState | undefined): string | undefined {
  const since = state && waitsAtWindow(state)
  return since && [since, state.owner.window, ...toHandOut(state).map(({ kind, about }) => `${kind}${about}`)].join(' ')
}
