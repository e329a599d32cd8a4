/** SW3, the deciding byte of a response; SW1 and SW2 are 00 in everything seen. `class` says what the driver does. */
import type { ReaderCode } from '../error.ts'

export type StatusClass =
  | 'ok'
  /** Success without content, e.g. no additional address. */
  | 'empty'
  /** No card, or not lifted since the last good read. */
  | 'noCard'
  | 'findAgain'
  | 'resend'
  | 'refuse'
  | 'unsupported'
  | 'reset'
  /** The SAM does not permit this command, or not with this card. */
  | 'notPermitted'
  /** The SAM must be repaired, activated or power-cycled first. */
  | 'fatal'

export interface SamStatus {
  readonly name: string
  readonly class: StatusClass
  readonly code?: ReaderCode
}

/** SW3 codes of GA/T 467, as listed by three independent public drivers. */
export const SAM_STATUS = {
  144: { name: 'ok', class: 'ok' },
  159: { name: 'cardFound', class: 'ok' },
  145: { name: 'noSuchContent', class: 'empty' },
  128: { name: 'findFailed', class: 'noCard', code: 'R131' },
  129: { name: 'selectFailed', class: 'findAgain', code: 'R132' },
  65: { name: 'readFailed', class: 'findAgain', code: 'R133' },
  71: { name: 'randomNumberFailed', class: 'findAgain', code: 'R138' },
  49: { name: 'cardAuthenticatesSamFailed', class: 'findAgain', code: 'R134' },
  50: { name: 'samAuthenticatesCardFailed', class: 'findAgain', code: 'R135' },
  51: { name: 'informationCheckFailed', class: 'refuse', code: 'R136' },
  64: { name: 'cardTypeNotRecognised', class: 'refuse', code: 'R137' },
  16: { name: 'requestChecksumWrong', class: 'resend', code: 'R125' },
  17: { name: 'requestLengthWrong', class: 'resend', code: 'R125' },
  33: { name: 'commandNotSupported', class: 'unsupported', code: 'R126' },
  35: { name: 'operationNotPermitted', class: 'notPermitted', code: 'R122' },
  36: { name: 'unknownError', class: 'reset', code: 'R123' },
  96: { name: 'selfTestFailed', class: 'fatal', code: 'R120' },
  102: { name: 'notAuthorised', class: 'fatal', code: 'R121' },
} as const satisfies Record<number, SamStatus>

const UNKNOWN: SamStatus = { name: 'unknown', class: 'findAgain', code: 'R124' }

/** Unknown bytes are treated like a failed read. */
export function samStatus(sw3: number): SamStatus {
  return (SAM_STATUS as Record<number, SamStatus>)[sw3] ?? UNKNOWN
}

export function hexByte(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
