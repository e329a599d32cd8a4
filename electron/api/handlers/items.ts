import { api } from '../middleware/context.ts'

export const items = {
  search: api.items.search.handler(({ context, input }) => {
    const { catalogue, desk } = context.parts
    return [...catalogue.search(input.query, desk.today)]
  }),
}
