/**
 * `timeoutMs`: time to the answer's first byte, range 50–60,000. Public drivers wait 300–5000 ms for find, 1000–5000
 * for select, 2000–5000 for read, which takes 0.6–1.2 s. `success`: status and bounds of DATA in bytes; an answer does
 * not name its request, so this tells late answers apart.
 */
export interface SamCommand {
  readonly name: string
  readonly cmd: number
  readonly para: number
  readonly timeoutMs: number
  readonly success: { readonly sw3: 0x90 | 0x9f; readonly minData: number; readonly maxData: number }
}

export const SAM_COMMANDS = {
  reset: { name: 'reset', cmd: 0x10, para: 0xff, timeoutMs: 1000, success: { sw3: 0x90, minData: 0, maxData: 7 } },
  status: { name: 'status', cmd: 0x11, para: 0xff, timeoutMs: 1000, success: { sw3: 0x90, minData: 0, maxData: 7 } },
  samId: { name: 'samId', cmd: 0x12, para: 0xff, timeoutMs: 1000, success: { sw3: 0x90, minData: 16, maxData: 16 } },
  find: { name: 'find', cmd: 0x20, para: 0x01, timeoutMs: 2000, success: { sw3: 0x9f, minData: 0, maxData: 15 } },
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

/** Answers that only requests about a card get: no card, failed, no such content. */
const CARD_ANSWERS: ReadonlySet<number> = new Set([0x80, 0x81, 0x41, 0x47, 0x31, 0x32, 0x33, 0x40, 0x91])
const NOT_A_READ: ReadonlySet<number> = new Set([0x80, 0x81])
const READS: ReadonlySet<SamCommand> = new Set([SAM_COMMANDS.readBase, SAM_COMMANDS.readBaseWithFingerprints])
/** CMD of find and select; requests about the module have a lower one. */
const CARD_CMD = 0x20

export function answersAnother(command: SamCommand, sw3: number, dataLength: number): boolean {
  if (CARD_ANSWERS.has(sw3)) {
    if (command === SAM_COMMANDS.select && sw3 === 0x80) return true
    // 30 03 is asked with nothing selected; its answer then is not documented.
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
