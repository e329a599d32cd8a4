/**
 * How SAM frames are packed into HID reports, as seen in public drivers (there is no standard).
 * - `raw`: the frame, the last report padded with zeros
 * - `noPreamble`: the frame without its preamble, so an answer begins with Len
 * - `deviceCommand`: the frame as data of a device command, in parts with a length byte each
 * - `lengthByte`: a length byte, then a piece of the frame, in each report
 */
export type HidFramingName = 'raw' | 'noPreamble' | 'deviceCommand' | 'lengthByte'

export interface HidProfile {
  readonly framing: HidFramingName
  /** Report number on the wire. Range 0–255. Default 0: reports are not numbered. */
  readonly reportId: number
  /** Bytes without report number. Range 8–1024, for `deviceCommand` 39–1024. Default 64, as in every public driver. */
  readonly reportSize: number
  /** Pause between two reports of one request, ms. Range 0–1000. */
  readonly afterWriteMs: number
  /** Pause between a card request (30 xx) and looking for its answer, ms. Range 0–2000. Early answers are buffered. */
  readonly beforeReadMs: number
  /** The device command that carries a SAM frame, for `deviceCommand`. Range 0–255. */
  readonly deviceCommand: number
  /** Read directly after find, as the vendor's software does. */
  readonly skipSelect: boolean
}

const PLAIN = { reportId: 0, reportSize: 64, afterWriteMs: 0, beforeReadMs: 0, deviceCommand: 0x34, skipSelect: false }

const DEFAULTS: Record<HidFramingName, HidProfile> = {
  /** 2B8B:2721 in an Android library (one source); it waits 100 ms before the answer to 30 xx. */
  raw: { ...PLAIN, framing: 'raw', beforeReadMs: 100 },
  /** A bank's readers in libzhouyb (one source): 50 ms after each report. We take the first two bytes for Len. */
  noPreamble: { ...PLAIN, framing: 'noPreamble', afterWriteMs: 50 },
  /** 0483:572B in an Android demo (one source), with a SAM in the reader (0x34; 0x32 and 0x33 are for a cloud SAM). */
  deviceCommand: { ...PLAIN, framing: 'deviceCommand', skipSelect: true },
  /** In no public driver, but common among HID devices. */
  lengthByte: { ...PLAIN, framing: 'lengthByte' },
}

const RANGES = {
  reportId: [0, 0xff],
  reportSize: [8, 1024],
  afterWriteMs: [0, 1000],
  beforeReadMs: [0, 2000],
  deviceCommand: [0, 0xff],
} as const satisfies Partial<Record<keyof HidProfile, readonly [number, number]>>

/** A smaller report cannot carry an answer with two fingerprints (2321 bytes): too many parts. */
const SMALLEST_COMMAND_REPORT = 39

/** Throws RangeError naming the setting that is out of range. */
export function hidProfile(framing: HidFramingName, changes: Partial<Omit<HidProfile, 'framing'>> = {}): HidProfile {
  const profile: HidProfile = { ...DEFAULTS[framing], ...changes }
  for (const [name, [min, max]] of Object.entries(RANGES) as [keyof typeof RANGES, readonly [number, number]][]) {
    const least = name === 'reportSize' && framing === 'deviceCommand' ? SMALLEST_COMMAND_REPORT : min
    const value = profile[name]
    if (!Number.isInteger(value) || value < least || value > max) throw new RangeError(`${name}: ${least}–${max}`)
  }
  return profile
}

/** Tried on an unknown reader, likeliest first. `lengthByte` is a guess, used only when configured. */
export const HID_PROFILES: readonly HidProfile[] = [
  hidProfile('raw'),
  hidProfile('noPreamble'),
  hidProfile('deviceCommand'),
]
