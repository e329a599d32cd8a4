import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import type { ListFilterView, ListSortView, ListView } from '../../electron/api/contract/lists.ts'
import { mayStandInAddress, present } from '../app/search.ts'
import type { ListSearch } from '../app/searches.ts'

/** Where the lists of a tab stand. */
export const LIST_PATHS = {
  'follow-up': '/supervisor/follow-up/{-$list}',
  supervision: '/supervisor/supervision/{-$list}',
  department: '/department/{-$list}',
} as const satisfies Readonly<Record<ListTab, string>>

export type ListTab = ListView['places'][number]

/** Typed text that may be an identity number stays out of the address. */
export function useListAddress(tab: ListTab) {
  const navigate = useNavigate()
  const search: ListSearch = useSearch({ from: LIST_PATHS[tab] })
  const typed = useLocation({ select: ({ state }) => state.typed })
  const { by, descending, pages = 1, chart = false, case: caseId, ...inAddress } = search
  const filter: ListFilterView = typed === undefined ? inAddress : { ...inAddress, caseNumber: typed }
  const sort: ListSortView | undefined = by === undefined ? undefined : { by, descending: descending ?? false }

  const go = (next: ListSearch, beside: string | undefined, replace: boolean) =>
    navigate({
      to: '.',
      search: ({ lang }) => ({ ...present({ lang }), ...next }),
      state: present({ typed: beside }),
      replace,
    })
  const change = (part: Partial<Record<keyof ListSearch, unknown>>, replace = false) =>
    go(present({ ...search, ...part }) as ListSearch, typed, replace)

  return {
    filter,
    sort,
    pages,
    chart,
    caseId,
    /** Replaces the address while typing, so that a step back undoes the last choice. */
    setFilter: ({ caseNumber, ...rest }: ListFilterView) => {
      const shown = caseNumber !== undefined && mayStandInAddress(caseNumber)
      return go(
        present({ by, descending, chart: chart || undefined, ...rest, caseNumber: shown ? caseNumber : undefined }),
        shown ? undefined : caseNumber,
        caseNumber !== filter.caseNumber,
      )
    },
    setSort: (next: ListSortView | undefined) =>
      change({ by: next?.by, descending: next?.descending || undefined, pages: undefined }),
    showMore: () => change({ pages: pages + 1 }, true),
    setChart: (drawn: boolean) => change({ chart: drawn || undefined }, true),
    openCase: (id: string) => change({ case: id }),
    closeCase: () => change({ case: undefined }),
  }
}
