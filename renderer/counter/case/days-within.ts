import { type ZodInt, z } from 'zod'
import type { ActionView } from '../../../electron/api/contract/actions.ts'

type Range = ActionView['limits']['days']

export function daysWithin(range: Range): ZodInt {
  return range ? z.int().min(range.min).max(range.max) : z.int().max(0)
}

export function rangeText(range: Range): string | undefined {
  return range && `${range.min}–${range.max}`
}
