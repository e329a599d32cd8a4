import { api, staffOf } from '../context.ts'

export const items = {
  search: api.items.search.handler(({ context, input }) => {
    staffOf(context)
    const { catalogue, desk } = context.parts
    return [...catalogue.search(input.query, desk.today)]
  }),
}
