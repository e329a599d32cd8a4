import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { client } from './client.ts'

/** Keys and options of every query, by the contract's own names. */
export const orpc = createTanstackQueryUtils(client)

/** How many rows a page of a list has. */
export const PAGE_ROWS = 50

/** The page of a list that follows `after`, as the page before ended. */
export function following(after: string) {
  return after === '' ? { limit: PAGE_ROWS } : { limit: PAGE_ROWS, after }
}
