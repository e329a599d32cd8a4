import type { ZodString } from 'zod'

/** A text of the contract that must not be empty here. */
export function said(text: ZodString): ZodString {
  return text.trim().min(1)
}
