import type { Candidate } from '../discovery/candidates.ts'
import { choose } from '../discovery/choose.ts'
import type { DeviceTable } from '../discovery/device-table-schema.ts'
import { refusedPath } from '../discovery/refused-path.ts'
import { type ChannelOpeners, type Way, waysTo } from '../discovery/ways.ts'
import { ReaderError } from '../error.ts'

export type DoctorSubject =
  | { readonly source: string; readonly ways: readonly Way[] }
  | { readonly source: string; readonly error: ReaderError }

export interface DoctorRequest {
  /** Path or candidate id. May be in no list, as a pseudo-terminal is. */
  readonly named?: string
  /** Also asks devices with verdict `probe`. */
  readonly probe: boolean
  readonly consoles?: readonly string[]
}

const CANDIDATE_ID = /^(?:serial|hid|usb):/

/** Only the named device, else the readers of the device table. */
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

/** Only a serial port can be missing from the lists. */
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
