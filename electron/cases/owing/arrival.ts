import type { LocalDate } from '../../base/local-date.ts'
import { type Breach, type CaseState, dueOn, type OwedMaterial } from '../model/state.ts'
import type { TrustEvent } from '../trust/events.ts'

/** What a day of arrival means for a material. */
export interface ArrivalLimits {
  /** Last day that is not late. */
  readonly inTime: LocalDate
  /** Last day, in grace or cure, that leaves no record. */
  readonly unrecorded?: LocalDate
  /** A breach is on record; an arrival by the last day strikes it and needs a proof. */
  readonly recorded?: true
}

/** Undefined without a date. */
export function arrivalLimits(owed: OwedMaterial, state: CaseState): ArrivalLimits | undefined {
  const { due, lateness, cure } = owed
  const inTime = lateness?.was ?? (due.kind === 'date' ? dueOn(owed, state)?.date : undefined)
  if (inTime === undefined) return undefined
  const unrecorded = (cure?.until ?? lateness?.graceUntil)?.date
  return {
    inTime,
    ...(unrecorded === undefined ? {} : { unrecorded }),
    ...(breachFor(owed, state) ? { recorded: true } : {}),
  }
}

/** The breach that an arrival on `day` strikes. */
export function struckBy(day: LocalDate, owed: OwedMaterial, state: CaseState): Struck | undefined {
  const limits = arrivalLimits(owed, state)
  const breach = breachFor(owed, state)
  if (!limits || !breach || day > (limits.unrecorded ?? limits.inTime)) return undefined
  return { breachId: breach.breachId, ...(day > limits.inTime ? { inGrace: true } : {}) }
}

type Struck = Pick<Extract<TrustEvent, { type: 'BreachStruck' }>, 'breachId' | 'inGrace'>

function breachFor({ owedId, lapse }: OwedMaterial, { breaches }: CaseState): Breach | undefined {
  if (lapse?.because !== 'notSupplied') return undefined
  return breaches.find(breach => breach.owedId === owedId && breach.kind === 'late' && !breach.struckOn)
}
