import { api } from '../context.ts'

export const items = {
  search: api.items.search.handler(({ context: { parts }, input }) =>
    parts.catalogue.search(input.query).map(item => ({
      ...item,
      creditParties: [...item.creditParties],
      materials: item.materials.map(material => ({ ...material })),
    })),
  ),
}
