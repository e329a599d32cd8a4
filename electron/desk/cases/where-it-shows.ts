import { toHandOut, waitsAtWindow } from '../../cases/documents/hand-out.ts'
import type { CaseState } from '../../cases/model/state.ts'

export type ChangeArea = 'lists' | 'decisions' | 'requests' | 'objections' | 'calls' | 'tray'

export function whereItShows(before: CaseState | undefined, after: CaseState): ReadonlySet<ChangeArea> {
  const areas = new Set<ChangeArea>()
  const differs = (field: keyof CaseState) => before?.[field] !== after[field]
  const owed = differs('owed')
  if (differs('changedAt') || differs('supervisions') || owed) areas.add('lists')
  const either = (holds: (state: CaseState) => boolean) => holds(after) || (before !== undefined && holds(before))
  // An answer names the version: any change counts.
  if (either(({ status }) => status === 'awaitingPerson')) areas.add('decisions')
  if (either(({ requests }) => requests.length > 0)) areas.add('requests')
  if (either(({ objections }) => objections.some(({ decided }) => !decided))) areas.add('objections')
  if (either(state => state.owed.length > 0) && (owed || differs('parties') || differs('status'))) areas.add('calls')
  if (atWindow(before) !== atWindow(after)) areas.add('tray')
  return areas
}

function atWindow(state: CaseState | undefined): string | undefined {
  const since = state && waitsAtWindow(state)
  return since && [since, state.owner.window, ...toHandOut(state).map(({ kind, about }) => `${kind}${about}`)].join(' ')
}
