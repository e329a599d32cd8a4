import type { LocalDate } from '../../calendar/local-date.ts'
import type { OwedId } from '../ids.ts'
import type { OwingEvent } from '../owing-events.ts'
import type { PromisedMaterial } from '../promised-material.ts'
import type { CaseState, OwedMaterial } from '../state.ts'

export function owing(material: PromisedMaterial, promisedOn: LocalDate): OwedMaterial {
  return { ...material, promisedOn, status: 'owed', rejections: 0, extensions: 0 }
}

/** Nothing is owed to a case that has ended, but what was promised in place of a document is still to be verified. */
export function ended(state: CaseState): Partial<CaseState> {
  const granted = state.handover !== undefined
  return {
    requests: [],
    owed: state.owed.map(owed => {
      if (owed.status === 'discharged' || owed.status === 'waived') return owed
      return owed.mode === 'promise' && granted ? owed : { ...owed, status: 'void' }
    }),
  }
}

export function changeOfOwed(
  state: CaseState,
  event: Exclude<OwingEvent, { type: 'PromiseWithdrawn' }>,
): Partial<CaseState> {
  switch (event.type) {
    case 'MaterialSupplied': {
      const { method, by, checkBy, days, on } = event
      const supply = {
        method,
        ...(by ? { by } : {}),
        ...(checkBy ? { checkBy } : {}),
        ...(days === undefined ? {} : { days }),
      }
      return owedChange(state, event.owedId, owed => ({ ...owed, status: 'supplied', suppliedOn: on, supply }))
    }
    case 'SupplyAccepted':
      return owedChange(state, event.owedId, owed => ({ ...owed, status: 'discharged', dischargedOn: event.on }))
    case 'SupplyRejected':
      return owedChange(state, event.owedId, ({ suppliedOn: _, supply: __, ...owed }) => ({
        ...owed,
        // What had lapsed before it came is not undone by a document that is not good enough.
        status: owed.lapse ? 'lapsed' : 'owed',
        rejection: event.reason,
        rejections: owed.rejections + 1,
      }))
    case 'MaterialDischarged': {
      const { means, reference, days } = event
      return owedChange(state, event.owedId, owed => ({
        ...owed,
        status: 'discharged',
        dischargedOn: event.on,
        discharge: { means, reference, ...(days === undefined ? {} : { days }) },
      }))
    }
    case 'MaterialWaived': {
      const { type: _, owedId, ...waiver } = event
      return owedChange(state, owedId, owed => ({ ...owed, status: 'waived', waiver }))
    }
    case 'DeadlineSettled':
      return owedChange(state, event.owedId, owed => ({ ...owed, due: event.due }))
    case 'DeadlineExtended':
      return owedChange(state, event.owedId, owed => ({
        ...owed,
        due: event.due,
        extensions: owed.extensions + (event.forceMajeure ? 0 : 1),
        extension: { on: event.on, reason: event.reason, approvedBy: event.approvedBy },
      }))
    case 'OverdueNoted': {
      const { type: _, owedId, ...lateness } = event
      return owedChange(state, owedId, owed => ({ ...owed, lateness }))
    }
    case 'CurePromised': {
      const { type: _, owedIds, ...cure } = event
      return {
        owed: state.owed.map(owed => (owedIds.includes(owed.owedId) ? { ...owed, cure } : owed)),
        curesPromised: state.curesPromised + 1,
      }
    }
    case 'ObligationLapsed': {
      const { type: _, owedId, ...lapse } = event
      return owedChange(state, owedId, owed => ({ ...owed, status: 'lapsed', lapse }))
    }
  }
}

function owedChange(state: CaseState, id: OwedId, update: (owed: OwedMaterial) => OwedMaterial): Partial<CaseState> {
  return { owed: state.owed.map(owed => (owed.owedId === id ? update(owed) : owed)) }
}
