import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { client } from './client.ts'

export const orpc = createTanstackQueryUtils(client)

export const PAGE_ROWS = 50

export function following(after: string) {
  return after === '' ? { limit: PAGE_ROWS } : { limit: PAGE_ROWS, after }
}
