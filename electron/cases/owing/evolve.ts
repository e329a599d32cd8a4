import type { LocalDate } from '../../base/local-date.ts'
import type { Changes } from '../model/change.ts'
import type { SubjectId } from '../model/ids.ts'
import { owedChange, settledChange } from '../model/owed-change.ts'
import type { PromisedMaterial } from '../model/promised-material.ts'
import type { OwedMaterial } from '../model/state.ts'
import type { OwingEvent } from './events.ts'

export function owing(material: PromisedMaterial, promisedOn: LocalDate, subjects: readonly SubjectId[]): OwedMaterial {
  return { ...material, promisedOn, subjects, status: 'owed', rejections: 0, extensions: 0 }
}

export const OWING_CHANGES: Changes<OwingEvent> = {
  MaterialSupplied: (state, { owedId, method, by, checkBy, days, on, arrivedOn = on }) => {
    const supply = {
      method,
      ...(by ? { by } : {}),
      ...(arrivedOn === on ? {} : { enteredOn: on }),
      ...(checkBy ? { checkBy } : {}),
      ...(days === undefined ? {} : { days }),
    }
    return owedChange(state, owedId, owed => ({
      ...inTime(owed, arrivedOn),
      status: 'supplied',
      suppliedOn: arrivedOn,
      supply,
    }))
  },
  SupplyAccepted: (state, { owedId, on }) =>
    settledChange(state, owedId, owed => ({ ...owed, status: 'discharged', dischargedOn: on })),
  SupplyRejected: (state, { owedId, on, reason }) =>
    owedChange(state, owedId, ({ suppliedOn: _, supply: __, ...owed }) => ({
      ...owed,
      // A rejected supply does not undo a lapse.
      status: owed.lapse ? 'lapsed' : 'owed',
      rejection: reason,
      turnOn: on,
      rejections: owed.rejections + 1,
    })),
  MaterialDischarged: (state, { owedId, on, means, reference, days }) =>
    settledChange(state, owedId, owed => ({
      ...owed,
      status: 'discharged',
      dischargedOn: on,
      discharge: { means, reference, ...(days === undefined ? {} : { days }) },
    })),
  MaterialWaived: (state, { type: _, owedId, ...waiver }) =>
    settledChange(state, owedId, owed => ({ ...owed, status: 'waived', waiver })),
  DeadlineExtended: (state, { owedId, before, due, forceMajeure, on, reason, approvedBy }) =>
    owedChange(state, owedId, owed => ({
      ...owed,
      ...(before.kind === 'date' ? { ownDate: owed.ownDate ?? before.date } : {}),
      due,
      extensions: owed.extensions + (forceMajeure ? 0 : 1),
      extension: { on, reason, approvedBy },
    })),
  OverdueNoted: (state, { type: _, owedId, ...lateness }) => owedChange(state, owedId, owed => ({ ...owed, lateness })),
  CurePromised: ({ owed, curesPromised }, { type: _, owedIds, ...cure }) => ({
    owed: owed.map(material => (owedIds.includes(material.owedId) ? { ...material, cure } : material)),
    curesPromised: curesPromised + 1,
  }),
  ObligationLapsed: (state, { type: _, owedId, ...lapse }) => ({
    ...owedChange(state, owedId, owed => ({ ...owed, status: 'lapsed', lapse })),
    requests: state.requests.filter(({ request }) => request.kind !== 'extension' || request.owedId !== owedId),
  }),
}

/** Arrival in time undoes lateness; of a lapse, see BreachStruck. */
function inTime({ lateness, ...owed }: OwedMaterial, arrivedOn: LocalDate): OwedMaterial {
  return lateness && (arrivedOn > lateness.was || owed.lapse) ? { ...owed, lateness } : owed
}
