import type { Changes } from '../model/change.ts'
import type { CaseState } from '../model/state.ts'
import type { MistakenDayUndone } from './events.ts'

/** A breach by a wrong clock never counted; it stays with the day of the correction. */
function corrected(state: CaseState, event: MistakenDayUndone): Partial<CaseState> {
  const { on, reason, undone, restored } = event
  const struck = new Set(undone.flatMap(({ breachId }) => breachId ?? []))
  return {
    status: restored.status,
    owed: restored.owed,
    requests: restored.requests,
    clock: restored.clock,
    closing: restored.closing,
    discarded: restored.discarded,
    falsehood: restored.falsehood,
    ...(restored.unaccepted ? unaccepted(state) : {}),
    // The list no longer holds.
    ...(state.archive ? { archive: { ...state.archive, opened: { on, by: event.by, reason } } } : {}),
    breaches: state.breaches.map(breach =>
      struck.has(breach.breachId) ? { ...breach, struckOn: on, mistaken: true } : breach,
    ),
    mistakes: [...state.mistakes, { on, reason, undone }],
  }
}

/** Before silence counted nobody had told the applicant anything. */
function unaccepted({ acceptance }: CaseState): Partial<CaseState> {
  return { acceptance: undefined, department: {}, notice: undefined, toldOn: undefined, ...acceptance?.instead }
}

export const MISTAKEN_CHANGES: Changes<MistakenDayUndone> = { MistakenDayUndone: corrected }
