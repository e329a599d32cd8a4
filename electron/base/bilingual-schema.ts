import { z } from 'zod'

export const bilingualSchema = z.object({ zh: z.string(), en: z.string() })

export function writtenBilingual(longest: { readonly zh: number; readonly en: number } = { zh: 10_000, en: 10_000 }) {
  return z.strictObject({ zh: z.string().min(1).max(longest.zh), en: z.string().min(1).max(longest.en) })
}
