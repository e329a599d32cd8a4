import type { LocalDate } from '../../base/local-date.ts'
import type { OwedId, SubjectId } from '../model/ids.ts'
import type { Due, PromisedMaterial } from '../model/promised-material.ts'
import type { CaseState, OwedMaterial } from '../model/state.ts'
import type { OwingEvent } from './events.ts'

export function owing(material: PromisedMaterial, promisedOn: LocalDate, subjects: readonly SubjectId[]): OwedMaterial {
  return { ...material, promisedOn, subjects, status: 'owed', rejections: 0, extensions: 0 }
}

/**
 * Nothing is owed to a case that has ended. `verifies`: its result is out and stands, so that what was promised in place of
 * a document is still to be verified.
 */
export function ended(state: CaseState, verifies = false): Partial<CaseState> {
  return {
    requests: [],
    owed: state.owed.map(owed => {
      if (owed.status === 'discharged' || owed.status === 'waived') return owed
      return owed.mode === 'promise' && verifies ? owed : { ...owed, status: 'void' }
    }),
  }
}

export function changeOfOwed(
  state: CaseState,
  event: Exclude<OwingEvent, { type: 'PromiseWithdrawn' }>,
): Partial<CaseState> {
  switch (event.type) {
    case 'MaterialSupplied': {
      const { method, by, checkBy, days, on, arrivedOn = on } = event
      const supply = {
        method,
        ...(by ? { by } : {}),
        ...(arrivedOn === on ? {} : { enteredOn: on }),
        ...(checkBy ? { checkBy } : {}),
        ...(days === undefined ? {} : { days }),
      }
      return owedChange(state, event.owedId, owed => ({
        ...inTime(owed, arrivedOn),
        status: 'supplied',
        suppliedOn: arrivedOn,
        supply,
      }))
    }
    case 'SupplyAccepted':
      return settledChange(state, event.owedId, owed => ({ ...owed, status: 'discharged', dischargedOn: event.on }))
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
      return settledChange(state, event.owedId, owed => ({
        ...owed,
        status: 'discharged',
        dischargedOn: event.on,
        discharge: { means, reference, ...(days === undefined ? {} : { days }) },
      }))
    }
    case 'MaterialWaived': {
      const { type: _, owedId, ...waiver } = event
      return settledChange(state, owedId, owed => ({ ...owed, status: 'waived', waiver }))
    }
    case 'DeadlineSettled':
      // A date that has moved was not missed; a cure that was promised stays promised, and a record needs an objection.
      return owedChange(state, event.owedId, ({ lateness, ...owed }) => ({
        ...owed,
        due: event.due,
        ...(lateness && (owed.cure || owed.lapse || !isLater(event.due, lateness.was)) ? { lateness } : {}),
      }))
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
      const requests = state.requests.filter(({ request }) => request.kind !== 'extension' || request.owedId !== owedId)
      return { ...owedChange(state, owedId, owed => ({ ...owed, status: 'lapsed', lapse })), requests }
    }
  }
}

/** Nobody was late with what had arrived by its date, though it was entered afterwards. A record needs an objection. */
function inTime({ lateness, ...owed }: OwedMaterial, arrivedOn: LocalDate): OwedMaterial {
  return lateness && (arrivedOn > lateness.was || owed.lapse) ? { ...owed, lateness } : owed
}

/** What was asked about a document has no object any more once the document is settled. */
function settledChange(state: CaseState, id: OwedId, update: (owed: OwedMaterial) => OwedMaterial): Partial<CaseState> {
  const requests = state.requests.filter(({ request }) => request.kind === 'finish' || request.owedId !== id)
  return { ...owedChange(state, id, update), requests }
}

function isLater(due: Due, day: LocalDate): boolean {
  return due.kind === 'date' && due.date > day
}

function owedChange(state: CaseState, id: OwedId, update: (owed: OwedMaterial) => OwedMaterial): Partial<CaseState> {
  return { owed: state.owed.map(owed => (owed.owedId === id ? update(owed) : owed)) }
}
