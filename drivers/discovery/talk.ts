import { requestPayload, SAM_COMMANDS } from '../sam/commands.ts'
import { encodeFrame } from '../sam/frame.ts'
import type { Bilingual } from './bilingual.ts'

/**
 * What a device sounds like:
 * - `sam`: our protocol, damaged by a bad line
 * - `echo`: only our own request: a loop-back plug or an adapter
 * - `binary`: anything else, also a reader at the wrong baud rate
 */
export type Talk = 'nothing' | 'sam' | 'echo' | 'atModem' | 'nmea' | 'text' | 'binary'

export const TALK_TEXTS: Record<Talk, Bilingual> = {
  nothing: { zh: '没有任何应答', en: 'silence' },
  sam: { zh: '身份证阅读器协议，但数据损坏', en: 'the readers’ own protocol, damaged' },
  echo: { zh: '只有发出内容的回显', en: 'nothing but an echo of what was sent' },
  atModem: { zh: '调制解调器（AT 指令）', en: 'a modem (AT commands)' },
  nmea: { zh: '定位设备（NMEA）', en: 'a positioning device (NMEA)' },
  text: { zh: '文本设备（如扫描枪、电子秤、控制台）', en: 'a device that sends text (scanner, scale, console)' },
  binary: { zh: '无法识别的二进制数据', en: 'unknown binary data' },
}

const REQUEST = Buffer.from(encodeFrame(requestPayload(SAM_COMMANDS.status)))
const SAM_MARK = Buffer.of(0xaa, 0x96, 0x69)
/** Result codes of ITU-T V.250 and 3GPP 27.007, on a line of their own. */
const AT_RESULT =
  /(?:^|[\r\n])(?:OK|ERROR|AT[A-Z0-9+&]*|\+CM[ES] ERROR|\+C[A-Z]+:|RING|BUSY|NO (?:CARRIER|DIALTONE|ANSWER)|CONNECT)/
/** `$GPGGA,` `!AIVDM,` `$PMTK…` (IEC 61162-1). */
const NMEA_SENTENCE = /[$!][A-Z]{2}[A-Z0-9]{2,6},/
/** Share of printable characters in text; a wrong baud rate gives well below half. */
const TEXT_SHARE = 0.9
/** Glitches of opening a line. */
const GLITCH_BYTES = 2

export function classifyTalk(bytes: Uint8Array): Talk {
  if (bytes.length === 0) return 'nothing'
  const rest = withoutEchoes(Buffer.from(bytes))
  if (rest.length === 0) return 'echo'
  if (rest.includes(SAM_MARK)) return 'sam'
  const text = rest.toString('latin1')
  if (AT_RESULT.test(text)) return 'atModem'
  if (NMEA_SENTENCE.test(text)) return 'nmea'
  const printable = rest.filter(
    byte => (byte >= 0x20 && byte < 0x7f) || byte === 0x0d || byte === 0x0a || byte === 0x09,
  )
  if (printable.length >= rest.length * TEXT_SHARE) return 'text'
  return rest.length <= GLITCH_BYTES ? 'nothing' : 'binary'
}

function withoutEchoes(bytes: Buffer): Buffer {
  const pieces: Buffer[] = []
  let from = 0
  for (let at = bytes.indexOf(REQUEST); at !== -1; at = bytes.indexOf(REQUEST, from)) {
    pieces.push(bytes.subarray(from, at))
    from = at + REQUEST.length
  }
  return Buffer.concat([...pieces, bytes.subarray(from)])
}
