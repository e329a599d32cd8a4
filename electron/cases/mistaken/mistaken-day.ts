import type { LocalDate } from '../../base/local-date.ts'
import { isOtherEnd } from '../ending/other-ends.ts'
import type { CaseEvent } from '../events.ts'
import { foldCase } from '../evolve.ts'
import type { CaseId } from '../model/ids.ts'
import type { RestoredCase } from './events.ts'
import type { MistakenEntry } from './mistaken-entry.ts'

/** `version`: place in the case. `ahead`: recorded while the clock was ahead. */
export interface DatedEntry {
  readonly version: number
  readonly event: CaseEvent
  readonly ahead: boolean
}

/** Entries for days that had not come, unless put right before. */
export function mistakenEntries(history: readonly DatedEntry[]): readonly MistakenEntry[] {
  const known = correctedOn(history.map(({ event }) => event))
  let suspendedAhead = false
  // A decision because the time to be heard seemed over, with its record and its end.
  let unheardAhead = false
  return history.flatMap(({ version, event, ahead }) => {
    if (event.type === 'ClockStopped' && event.cause === 'suspension') suspendedAhead = ahead
    if (event.type === 'FalsehoodDecided') unheardAhead = ahead && event.unheard === true
    else if (event.type !== 'BreachRecorded' && event.type !== 'Closed') unheardAhead = false
    if (!ahead || known.has(version)) return []
    if (event.type === 'DeemedAccepted' && restsOn(version, history)) return []
    const entry = unheardAhead ? asUnheard(event) : asMistaken(event, suspendedAhead)
    return entry ? [{ version, ...entry }] : []
  })
}

function restsOn(acceptance: number, history: readonly DatedEntry[]): boolean {
  return history.some(({ version, event }) => version > acceptance && RESTS_ON_ACCEPTANCE.has(event.type))
}

export function correctedOn(events: readonly CaseEvent[]): ReadonlyMap<number, LocalDate> {
  return new Map(
    events.flatMap(event =>
      event.type === 'MistakenDayUndone' ? event.undone.map(({ version }) => [version, event.on] as const) : [],
    ),
  )
}

/** Events on right days, before and after, stay. */
export function withoutEntries(
  caseId: CaseId,
  history: readonly DatedEntry[],
  mistaken: readonly MistakenEntry[],
): RestoredCase | undefined {
  const versions = new Set(mistaken.map(({ version }) => version))
  const state = foldCase(
    caseId,
    history.filter(({ version }) => !versions.has(version)).map(({ event }) => event),
  )
  if (!state) return undefined
  const { status, owed, requests, clock, closing, discarded, falsehood } = state
  const found = falsehood ? { falsehood } : {}
  // What was done about its materials and its time goes with the acceptance.
  if (mistaken.some(({ type }) => type === 'DeemedAccepted'))
    return { status, owed, requests: [], unaccepted: true, ...found }
  const ended = { ...(closing ? { closing } : {}), ...(discarded ? { discarded } : {}) }
  return { status, owed, requests, ...(clock ? { clock } : {}), ...ended, ...found }
}

function asUnheard(event: CaseEvent): Omit<MistakenEntry, 'version'> | undefined {
  switch (event.type) {
    case 'FalsehoodDecided':
      return { type: event.type, on: event.on }
    case 'BreachRecorded':
      return { type: event.type, on: event.on, owedIds: [event.owedId], breachId: event.breachId }
    case 'Closed':
      return { type: event.type, on: event.on, ...(event.outcome ? { outcome: event.outcome } : {}) }
    default:
      return undefined
  }
}

/** A decision, an end or a falsehood rests on the acceptance, which then stands. */
const RESTS_ON_ACCEPTANCE: ReadonlySet<CaseEvent['type']> = new Set([
  'ResultDecided',
  'Withdrawn',
  'Closed',
  'BreachRecorded',
])

/** Only what the day itself causes, and the end of a suspension whose start was such. */
function asMistaken(event: CaseEvent, suspendedAhead: boolean): Omit<MistakenEntry, 'version'> | undefined {
  switch (event.type) {
    case 'OverdueNoted':
      return { type: event.type, on: event.on, owedIds: [event.owedId] }
    case 'ClockStopped':
      return event.cause === 'suspension' ? { type: event.type, on: event.on } : undefined
    case 'ClockResumed':
      return event.cause === 'suspension' && suspendedAhead ? { type: event.type, on: event.on } : undefined
    case 'CurePromised':
      return { type: event.type, on: event.on, owedIds: event.owedIds }
    case 'ObligationLapsed':
      if (event.because === 'foundFalse') return undefined
      return { type: event.type, on: event.on, owedIds: [event.owedId] }
    case 'BreachRecorded':
      if (event.kind === 'false') return undefined
      return { type: event.type, on: event.on, owedIds: [event.owedId], breachId: event.breachId }
    case 'Closed': {
      const { outcome, on } = event
      return outcome === undefined || isOtherEnd(outcome) ? undefined : { type: event.type, on, outcome }
    }
    case 'DraftDiscarded':
      return event.because === 'expired' ? { type: event.type, on: event.on } : undefined
    case 'DeemedAccepted':
      return { type: event.type, on: event.on }
    default:
      return undefined
  }
}
