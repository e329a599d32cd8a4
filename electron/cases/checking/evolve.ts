import type { Changes } from '../model/change.ts'
import { settledChange } from '../model/owed-change.ts'
import type { OwedMaterial } from '../model/state.ts'
import type { CheckingEvent } from './events.ts'

export const CHECKING_CHANGES: Changes<CheckingEvent> = {
  PromiseChecked: (state, { type: _, owedId, ...check }) =>
    settledChange(state, owedId, owed => afterCheck({ ...owed, check })),
}

function afterCheck(owed: OwedMaterial & { readonly check: NonNullable<OwedMaterial['check']> }): OwedMaterial {
  const { proof: _, ...rest } = owed
  const { check } = rest
  switch (check.outcome) {
    case 'holds':
      return { ...owed, status: 'discharged', dischargedOn: check.on }
    case 'correct':
    case 'untrue':
      return owed
    case 'ordinary':
      // The proof itself is asked for; its promise is gone.
      return {
        ...rest,
        mode: 'defer',
        due: { kind: 'beforeHandover' },
        dischargedBy: ['paper'],
        subjects: [],
        unpromised: true,
      }
  }
}
