import { client } from './client.ts'
import { orpc } from './orpc.ts'

const { measures } = orpc

export const measureQueries = {
  /** Nothing is kept once it leaves the screen. */
  list: () => measures.list.queryOptions({ gcTime: 0 }),
  permitted: () => measures.permitted.queryOptions(),
}

export const measuresKey = measures.key()

export const measureCommands = {
  importPermitted: client.measures.importPermitted,
  exportPermitted: client.measures.exportPermitted,
  enter: client.measures.enter,
  lift: client.measures.lift,
}
