/**
 * How SAM frames are packed into HID reports. No standard says; these are what public drivers do.
 * - `raw`: the frame from byte 0 on, report after report, the last one padded with zeros
 * - `noPreamble`: the frame without its preamble, so that an answer begins with Len
 * - `deviceCommand`: the frame as data of a command of the device itself, in parts with a length byte each
 * - `lengthByte`: a length byte in front of each report's share of the frame
 */
export type HidFramingName = 'raw' | 'noPreamble' | 'deviceCommand' | 'lengthByte'

export interface HidProfile {
  readonly framing: HidFramingName
  /** Report number on the wire. Range 0–255; 0 (the default) means that the device does not number its reports. */
  readonly reportId: number
  /**
   * Bytes of a report, its number not counted. Range 8–1024, for `deviceCommand` 39–1024 (63 following parts must hold
   * the longest answer). Default 64, the packet of a full-speed interrupt endpoint and the same in every public driver.
   */
  readonly reportSize: number
  /** Pause between two reports of one request, ms. Range 0–1000. */
  readonly afterWriteMs: number
  /**
   * Pause after a request that works on the card's files (30 xx), before an answer is looked for, ms. Range 0–2000. An
   * answer that comes meanwhile is kept by the system.
   */
  readonly beforeReadMs: number
  /** The device's own command that carries a SAM frame, for `deviceCommand`. Range 0–255. */
  readonly deviceCommand: number
  /** A hint for the reader: send read straight after find, as the vendor's own software does. */
  readonly skipSelect: boolean
}

const PLAIN = { reportId: 0, reportSize: 64, afterWriteMs: 0, beforeReadMs: 0, deviceCommand: 0x34, skipSelect: false }

const DEFAULTS: Record<HidFramingName, HidProfile> = {
  /** 2B8B:2721 in an Android library (one source). It waits 100 ms before it fetches an answer to 30 xx. */
  raw: { ...PLAIN, framing: 'raw', beforeReadMs: 100 },
  /**
   * A bank's readers in libzhouyb (one source; that the two bytes in front of an answer are Len itself is our reading).
   * It waits 50 ms after each report, and 1000 ms after 30 xx. The latter is left out: it fetches an answer once, we ask
   * until there is one.
   */
  noPreamble: { ...PLAIN, framing: 'noPreamble', afterWriteMs: 50 },
  /** 0483:572B in an Android demo (one source), with the security module in the reader (0x34; 0x32 and 0x33 are a cloud's). */
  deviceCommand: { ...PLAIN, framing: 'deviceCommand', skipSelect: true },
  /** Not seen in any public driver, and common among HID devices: for readers that nothing else fits. */
  lengthByte: { ...PLAIN, framing: 'lengthByte' },
}

const RANGES = {
  reportId: [0, 0xff],
  reportSize: [8, 1024],
  afterWriteMs: [0, 1000],
  beforeReadMs: [0, 2000],
  deviceCommand: [0, 0xff],
} as const satisfies Partial<Record<keyof HidProfile, readonly [number, number]>>

/** Below this, an answer with two fingerprints (2321 bytes) needs more parts than can be numbered. */
const SMALLEST_COMMAND_REPORT = 39

/** The profile of a framing, with changes. Throws RangeError naming the setting that is out of its range. */
export function hidProfile(framing: HidFramingName, changes: Partial<Omit<HidProfile, 'framing'>> = {}): HidProfile {
  const profile: HidProfile = { ...DEFAULTS[framing], ...changes }
  for (const [name, [min, max]] of Object.entries(RANGES) as [keyof typeof RANGES, readonly [number, number]][]) {
    const least = name === 'reportSize' && framing === 'deviceCommand' ? SMALLEST_COMMAND_REPORT : min
    const value = profile[name]
    if (!Number.isInteger(value) || value < least || value > max) throw new RangeError(`${name}: ${least}–${max}`)
  }
  return profile
}

/** What an unknown reader is asked in, the likeliest first. `lengthByte` is a guess: it is only used when configured. */
export const HID_PROFILES: readonly HidProfile[] = [
  hidProfile('raw'),
  hidProfile('noPreamble'),
  hidProfile('deviceCommand'),
]
