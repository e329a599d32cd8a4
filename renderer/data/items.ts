import { orpc } from './orpc.ts'

export const itemQueries = {
  /** By name, code, pinyin or its initials. */
  search: (query: string) => orpc.items.search.queryOptions({ input: { query } }),
}
