import type { ReaderCode, ReaderError } from '../error.ts'
import { DEVICE_KINDS, type ListingFaults } from './plugged-devices.ts'

/** udevadm (R107) or a library (R109). Other lists still work. */
const MISSING_PARTS: ReadonlySet<ReaderCode> = new Set(['R107', 'R109'])

/** Lists that an optional part is missing for: not a failure. */
export function listingNotes(faults: ListingFaults): readonly ReaderError[] {
  return faultsOf(faults).filter(({ code }) => MISSING_PARTS.has(code))
}

export function failedLists(faults: ListingFaults): readonly ReaderError[] {
  return faultsOf(faults).filter(({ code }) => !MISSING_PARTS.has(code))
}

/** Without a missing part. */
export function serialListFailed({ serial }: ListingFaults): boolean {
  return serial !== undefined && !MISSING_PARTS.has(serial.code)
}

export function notLookedFor(faults: ListingFaults): string | undefined {
  const notes = listingNotes(faults).map(({ code, detail }) => [code, detail].filter(Boolean).join(' '))
  return notes.length === 0 ? undefined : `未列出 / not listed: ${notes.join(', ')}`
}

function faultsOf(faults: ListingFaults): readonly ReaderError[] {
  return DEVICE_KINDS.flatMap(kind => faults[kind] ?? [])
}
