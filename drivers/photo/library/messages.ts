import type { LibrarySpec } from './library-call.ts'

/**
 * What goes between us and the process that holds the vendor's library. Each request has a nonce of its own and exactly
 * one answer with that nonce; only one request is on the way at a time.
 */
export type LibraryRequest =
  | { readonly kind: 'open'; readonly library: LibrarySpec }
  | {
      readonly kind: 'decode'
      readonly wlt: Uint8Array
      /** For a library that works on files: a folder that does not exist yet, to be made and removed by this call. */
      readonly folder: string | undefined
      /** The process ends itself when the library is busy for longer, ms: whoever asked may be gone. */
      readonly giveUpMs: number
    }

export type LibraryAnswer =
  | { readonly kind: 'opened' }
  /** `reason` is the system's; nothing of a card has reached the process by then. */
  | { readonly kind: 'notLoaded'; readonly what: 'koffi' | 'library' | 'entryPoint'; readonly reason: string }
  | { readonly kind: 'decoded'; readonly bytes: Uint8Array }
  | { readonly kind: 'returned'; readonly code: number }
  | { readonly kind: 'notWritten' }
  /** It wrote past its buffer, or more than a picture. */
  | { readonly kind: 'tooMuch' }
  /** The call could not be made. `reason` is a system error's name, such as ENOSPC. */
  | { readonly kind: 'notCalled'; readonly reason: string }

export type Numbered<T> = T & { readonly nonce: string }

/** Longest picture that an answer may hold, bytes: a BMP has 38,862, or 52 KB with four bytes a pixel. */
export const LONGEST_PICTURE = 64 * 1024
const LONGEST_TEXT = 2000

/** The message, when it is an answer with this nonce; undefined for everything else. */
export function answerTo(nonce: string, message: unknown): LibraryAnswer | undefined {
  if (typeof message !== 'object' || message === null) return undefined
  const { nonce: given, kind, what, reason, bytes, code } = message as Record<string, unknown>
  if (given !== nonce) return undefined
  switch (kind) {
    case 'opened':
    case 'notWritten':
    case 'tooMuch':
      return { kind }
    case 'notLoaded':
      if (what !== 'koffi' && what !== 'library' && what !== 'entryPoint') return undefined
      return { kind, what, reason: typeof reason === 'string' ? reason.slice(0, LONGEST_TEXT) : '' }
    case 'notCalled':
      return { kind, reason: typeof reason === 'string' ? reason.slice(0, LONGEST_TEXT) : '' }
    case 'decoded':
      return bytes instanceof Uint8Array && bytes.length <= LONGEST_PICTURE ? { kind, bytes } : undefined
    case 'returned':
      return typeof code === 'number' && Number.isInteger(code) ? { kind, code } : undefined
    default:
      return undefined
  }
}
