import type { LibrarySpec } from './library-call.ts'

/** Messages to and from the library's process. One request at a time; its answer has the same nonce. */
export type LibraryRequest =
  | { readonly kind: 'open'; readonly library: LibrarySpec }
  | {
      readonly kind: 'decode'
      readonly wlt: Uint8Array
      readonly folder: string | undefined
      /** The process ends itself when the library takes longer, ms: the parent may be gone. */
      readonly giveUpMs: number
    }

export type LibraryAnswer =
  | { readonly kind: 'opened' }
  /** `reason` is the system's and holds no card data. */
  | { readonly kind: 'notLoaded'; readonly what: 'koffi' | 'library' | 'entryPoint'; readonly reason: string }
  | { readonly kind: 'decoded'; readonly bytes: Uint8Array }
  | { readonly kind: 'returned'; readonly code: number }
  | { readonly kind: 'notWritten' }
  | { readonly kind: 'tooMuch' }
  /** `reason` is a system error's name, such as ENOSPC. */
  | { readonly kind: 'notCalled'; readonly reason: string }

export type Numbered<T> = T & { readonly nonce: string }

/** Bytes. A BMP has 38,862, or 52 KB with four bytes a pixel. */
export const LONGEST_PICTURE = 64 * 1024
const LONGEST_TEXT = 2000

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
