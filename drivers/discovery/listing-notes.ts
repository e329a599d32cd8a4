import type { ReaderCode, ReaderError } from '../error.ts'
import { DEVICE_KINDS, type ListingFaults } from './plugged-devices.ts'

/** What a system may lack, udevadm (R107) or a library (R109): the other kinds of device are listed all the same. */
const MISSING_PARTS: ReadonlySet<ReaderCode> = new Set(['R107', 'R109'])

/** What could not be listed for want of an optional part: a person should know, and nothing has failed. */
export function listingNotes(faults: ListingFaults): readonly ReaderError[] {
  return told(faults).filter(({ code }) => MISSING_PARTS.has(code))
}

/** Lists that should have worked and did not. */
export function failedLists(faults: ListingFaults): readonly ReaderError[] {
  return told(faults).filter(({ code }) => !MISSING_PARTS.has(code))
}

/** Nothing can be said about serial ports, the likeliest readers of all, although no part is missing. */
export function serialListFailed({ serial }: ListingFaults): boolean {
  return serial !== undefined && !MISSING_PARTS.has(serial.code)
}

/** For a message that no reader was found: where it was not looked for, and why. Undefined where it was looked for everywhere. */
export function notLookedFor(faults: ListingFaults): string | undefined {
  const notes = listingNotes(faults).map(({ code, detail }) => [code, detail].filter(Boolean).join(' '))
  return notes.length === 0 ? undefined : `未列出 / not listed: ${notes.join(', ')}`
}

function told(faults: ListingFaults): readonly ReaderError[] {
  return DEVICE_KINDS.flatMap(kind => faults[kind] ?? [])
}
