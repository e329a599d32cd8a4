import type { Candidate } from '../discovery/candidates.ts'
import { choose } from '../discovery/choose.ts'
import type { DeviceTable } from '../discovery/device-table-schema.ts'
import { refusedPath } from '../discovery/refused-path.ts'
import { type ChannelOpeners, type Way, waysTo } from '../discovery/ways.ts'
import { ReaderError } from '../error.ts'

export type DoctorTarget =
  | { readonly name: string; readonly ways: readonly Way[] }
  | { readonly name: string; readonly error: ReaderError }

export interface DoctorRequest {
  /** Path or candidate id. May be in no list, as a pseudo-terminal is. */
  readonly named?: string
  /** Also asks devices with verdict `probe`. */
  readonly probe: boolean
  readonly consoles?: readonly string[]
}

const CANDIDATE_ID = /^(?:serial|hid|usb):/

/** Only the named device, else the readers of the device table. */
export function doctorTargets(
  candidates: readonly Candidate[],
  table: DeviceTable,
  openers: ChannelOpeners,
  { named, probe, consoles = [] }: DoctorRequest,
): readonly DoctorTarget[] {
  if (named !== undefined) return [namedTarget(candidates, table, openers, named, consoles)]
  return candidates
    .filter(({ verdict }) => verdict === 'open' || (probe && verdict === 'probe'))
    .map(candidate => target(candidate, openers))
}

function namedTarget(
  candidates: readonly Candidate[],
  table: DeviceTable,
  openers: ChannelOpeners,
  named: string,
  consoles: readonly string[],
): DoctorTarget {
  const choice = choose(candidates, named)
  switch (choice.kind) {
    case 'chosen':
      return target(choice.candidate, openers)
    case 'refused':
      return { name: named, error: choice.error }
    case 'missing':
      if (CANDIDATE_ID.test(named)) return { name: named, error: choice.error }
      return unlistedTarget(table, openers, named, consoles)
    case 'ambiguous':
    case 'none':
      return unlistedTarget(table, openers, named, consoles)
  }
}

/** Only a serial port can be missing from the lists. */
function unlistedTarget(
  table: DeviceTable,
  openers: ChannelOpeners,
  named: string,
  consoles: readonly string[],
): DoctorTarget {
  const error = refusedPath(named, table, consoles)
  return error ? { name: named, error } : { name: named, ways: openers.serial(named) }
}

function target(candidate: Candidate, openers: ChannelOpeners): DoctorTarget {
  try {
    return { name: candidate.id, ways: waysTo(candidate, openers) }
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error
    return { name: candidate.id, error }
  }
}
