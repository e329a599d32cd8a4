import { client } from './client.ts'
import { orpc } from './orpc.ts'

export const readerQueries = {
  health: () => orpc.reader.health.queryOptions(),
  simulatedCards: () => orpc.reader.simulatedCards.queryOptions(),
}

export const watchReader = (signal: AbortSignal) => client.reader.watch(undefined, { signal })

export const readerCommands = {
  readAgain: client.reader.readAgain,
  placeCard: client.reader.placeCard,
  liftCard: client.reader.liftCard,
  unplug: client.reader.unplug,
  replug: client.reader.replug,
}
