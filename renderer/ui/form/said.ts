import type { ZodString } from 'zod'

export function said(text: ZodString): ZodString {
  return text.trim().min(1)
}
