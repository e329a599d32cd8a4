import type { Candidate } from '../discovery/candidates.ts'
import { choose } from '../discovery/choose.ts'
import type { DeviceTable } from '../discovery/device-table-schema.ts'
import { refusedPath } from '../discovery/refused-path.ts'
import { type ChannelOpeners, type Way, waysTo } from '../discovery/ways.ts'
import { ReaderError } from '../error.ts'

/** A device that doctor asks, or why it must not or cannot be asked. */
export type DoctorSubject =
  | { readonly source: string; readonly ways: readonly Way[] }
  | { readonly source: string; readonly error: ReaderError }

export interface DoctorRequest {
  /** Path or candidate id that a person named. It need not be in the lists: a pseudo-terminal never is. */
  readonly named?: string
  /** Also ask what only may be a reader. */
  readonly probe: boolean
  /** Ports of the system's console, as the candidates were told. */
  readonly consoles?: readonly string[]
}

/** It stands for a device that was in the lists, never for a path. */
const CANDIDATE_ID = /^(?:serial|hid|usb):/

/** What doctor opens: what was named and nothing else; without a name what is a reader by the device table. */
export function doctorSubjects(
  candidates: readonly Candidate[],
  table: DeviceTable,
  openers: ChannelOpeners,
  { named, probe, consoles = [] }: DoctorRequest,
): readonly DoctorSubject[] {
  if (named !== undefined) return [namedSubject(candidates, table, openers, named, consoles)]
  return candidates
    .filter(({ verdict }) => verdict === 'open' || (probe && verdict === 'probe'))
    .map(candidate => subject(candidate, openers))
}

function namedSubject(
  candidates: readonly Candidate[],
  table: DeviceTable,
  openers: ChannelOpeners,
  named: string,
  consoles: readonly string[],
): DoctorSubject {
  const choice = choose(candidates, named)
  switch (choice.kind) {
    case 'chosen':
      return subject(choice.candidate, openers)
    case 'refused':
      return { source: named, error: choice.error }
    case 'missing':
      if (CANDIDATE_ID.test(named)) return { source: named, error: choice.error }
      return unlistedSubject(table, openers, named, consoles)
    case 'ambiguous':
    case 'none':
      return unlistedSubject(table, openers, named, consoles)
  }
}

/** What is in no list can only be a serial port. */
function unlistedSubject(
  table: DeviceTable,
  openers: ChannelOpeners,
  named: string,
  consoles: readonly string[],
): DoctorSubject {
  const error = refusedPath(named, table, consoles)
  return error ? { source: named, error } : { source: named, ways: openers.serial(named) }
}

function subject(candidate: Candidate, openers: ChannelOpeners): DoctorSubject {
  try {
    return { source: candidate.id, ways: waysTo(candidate, openers) }
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    return { source: candidate.id, error }
  }
}
