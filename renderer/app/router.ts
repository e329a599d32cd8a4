import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { routes } from './routes.tsx'
import { parseSearch, stringifySearch } from './search.ts'
import { UnknownPage } from './unknown-page.tsx'

/** Names and numbers of persons never stand in an address. */
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
  /** Typed text that must not stand in the address, kept beside it in this window's history. */
  interface HistoryState {
    readonly typed?: string
  }
}
