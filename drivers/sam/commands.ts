/**
 * Requests of the SAM: CMD, PARA, how long the answer may take, and what a good answer looks like.
 *
 * `timeoutMs` is the time to the answer's first byte. Public drivers wait 300–5000 ms for find, 1000–5000 for select and
 * 2000–5000 for read; a card's own work for a read is 0.6–1.2 s. Range 50–60,000 ms.
 *
 * Nothing in an answer names its request. `success` is what tells a late answer to an earlier request apart: the status
 * of a good answer and the bounds of its DATA in bytes, a little wider than what is documented.
 */
export interface SamCommand {
  readonly name: string
  readonly cmd: number
  readonly para: number
  readonly timeoutMs: number
  readonly success: { readonly sw3: 0x90 | 0x9f; readonly minData: number; readonly maxData: number }
}

export const SAM_COMMANDS = {
  /** ResetSAM. */
  reset: { name: 'reset', cmd: 0x10, para: 0xff, timeoutMs: 1000, success: { sw3: 0x90, minData: 0, maxData: 7 } },
  /** GetSAMStatus. */
  status: { name: 'status', cmd: 0x11, para: 0xff, timeoutMs: 1000, success: { sw3: 0x90, minData: 0, maxData: 7 } },
  /** GetSAMID: 16 bytes, see sam-id.ts. */
  samId: { name: 'samId', cmd: 0x12, para: 0xff, timeoutMs: 1000, success: { sw3: 0x90, minData: 16, maxData: 16 } },
  /** StartFindIDCard: SW3 9F and 4 bytes when a card was found. */
  find: { name: 'find', cmd: 0x20, para: 0x01, timeoutMs: 2000, success: { sw3: 0x9f, minData: 0, maxData: 15 } },
  /** SelectIDCard: SW3 90 and 8 bytes. */
  select: { name: 'select', cmd: 0x20, para: 0x02, timeoutMs: 2000, success: { sw3: 0x90, minData: 0, maxData: 15 } },
  /** ReadBaseMsg: two block lengths (4 bytes), text, photo. */
  readBase: {
    name: 'readBase',
    cmd: 0x30,
    para: 0x01,
    timeoutMs: 3000,
    success: { sw3: 0x90, minData: 72, maxData: 2310 },
  },
  /** ReadBaseFPMsg: three block lengths (6 bytes), text, photo, 0–2 fingerprints. Old modules answer 21. */
  readBaseWithFingerprints: {
    name: 'readBaseWithFingerprints',
    cmd: 0x30,
    para: 0x10,
    timeoutMs: 5000,
    success: { sw3: 0x90, minData: 72, maxData: 2310 },
  },
  /** ReadNewAppMsg: the newest additional address, 70 bytes, or SW3 91 when there is none. */
  readNewAddress: {
    name: 'readNewAddress',
    cmd: 0x30,
    para: 0x03,
    timeoutMs: 1500,
    success: { sw3: 0x90, minData: 17, maxData: 71 },
  },
} as const satisfies Record<string, SamCommand>

/** What only requests about a card can be answered with: nothing there, failed, or no such content. */
const CARD_ANSWERS: ReadonlySet<number> = new Set([0x80, 0x81, 0x41, 0x47, 0x31, 0x32, 0x33, 0x40, 0x91])
/** Of those, what answers find (no card) and select (select failed) and cannot answer a read of what was selected. */
const NOT_A_READ: ReadonlySet<number> = new Set([0x80, 0x81])
const READS: ReadonlySet<SamCommand> = new Set([SAM_COMMANDS.readBase, SAM_COMMANDS.readBaseWithFingerprints])
/** CMD of find and select; below are the requests about the module itself. */
const CARD_CMD = 0x20

/** True when an answer belongs to another request than `command`. */
export function answersAnother(command: SamCommand, sw3: number, dataLength: number): boolean {
  if (CARD_ANSWERS.has(sw3)) {
    if (command === SAM_COMMANDS.select && sw3 === 0x80) return true
    // 30 03 is asked with nothing selected: what a module answers then is not documented.
    if (READS.has(command) && NOT_A_READ.has(sw3)) return true
    return command.cmd < CARD_CMD
  }
  if (sw3 !== 0x90 && sw3 !== 0x9f) return false
  const { success } = command
  return sw3 !== success.sw3 || dataLength < success.minData || dataLength > success.maxData
}

export function requestPayload(command: SamCommand): Uint8Array {
  return Uint8Array.of(command.cmd, command.para)
}
