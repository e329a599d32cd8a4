import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { routes } from './routes.tsx'
import { parseSearch, stringifySearch } from './search.ts'
import { UnknownPage } from './unknown-page.tsx'

/** The staff's pages. What an address may say is in routes.tsx and searches.ts; names and numbers of persons never are. */
export function makeRouter(history?: RouterHistory) {
  return createRouter({
    routeTree: routes,
    defaultNotFoundComponent: UnknownPage,
    parseSearch,
    stringifySearch,
    ...(history ? { history } : {}),
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>
  }
  /** Beside an address, for this window's own history: typed text that must not stand in one. */
  interface HistoryState {
    readonly typed?: string
  }
}
