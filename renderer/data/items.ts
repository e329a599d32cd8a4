import { orpc } from './orpc.ts'

export const itemQueries = {
  search: (query: string) => orpc.items.search.queryOptions({ input: { query } }),
}
