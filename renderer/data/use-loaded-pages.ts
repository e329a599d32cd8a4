import { useEffect } from 'react'

interface Pages {
  readonly data: { readonly pages: readonly unknown[] } | undefined
  readonly hasNextPage: boolean
  readonly isFetching: boolean
  readonly isError: boolean
  fetchNextPage(): Promise<unknown>
}

export function useLoadedPages(list: Pages, wanted: number): void {
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = list
  const missing = data !== undefined && data.pages.length < wanted && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (missing) fetchNextPage().catch(() => {})
  }, [missing, fetchNextPage])
}
