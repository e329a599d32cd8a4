/**
 * SW3, the byte of a response that decides (SW1 and SW2 are 00 in everything seen).
 * `class` says what a driver does about it; `R…` is the code a person sees when it does not pass.
 */
import type { ReaderCode } from '../error.ts'

export type StatusClass =
  /** The command succeeded. */
  | 'ok'
  /** The command succeeded and there is nothing, e.g. no additional address. */
  | 'empty'
  /** No card, or the card has not been lifted since the last good read. */
  | 'noCard'
  /** Find the card again, then repeat. */
  | 'findAgain'
  /** Send the same request again: it was damaged on its way. */
  | 'resend'
  /** The card or its data must be refused; trying again does not help. */
  | 'refuse'
  /** The SAM does not know the command: use an older one. */
  | 'unsupported'
  /** Reset the SAM, then try again. */
  | 'reset'
  /** The SAM works and does not permit this command, or not with this card. */
  | 'notPermitted'
  /** The SAM will not work until somebody repairs, activates or power-cycles it. */
  | 'fatal'

export interface SamStatus {
  readonly name: string
  readonly class: StatusClass
  readonly code?: ReaderCode
}

/** SW3 codes of GA/T 467 as three independent public drivers list them. */
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

/** The meaning of a status byte; unknown bytes are reported as such and treated like a failed read. */
export function samStatus(sw3: number): SamStatus {
  return (SAM_STATUS as Record<number, SamStatus>)[sw3] ?? UNKNOWN
}

export function hexByte(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0')
}
