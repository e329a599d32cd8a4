import { api, staffOf } from '../context.ts'

export const items = {
  search: api.items.search.handler(({ context, input }) => {
    staffOf(context)
    return [...context.parts.catalogue.search(input.query)]
  }),
}
