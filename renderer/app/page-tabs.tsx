import { Outlet, useChildMatches, useLocation, useRouter, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Spinner } from '../ui/spinner.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { UnknownPage } from './unknown-page.tsx'

export interface PageTab {
  readonly key: string
  readonly label: string
}

/** A page of tabs, each with its own address. Going back to a tab restores its list and filter. */
export function PageTabs({ page, tabs }: { readonly page: string; readonly tabs: readonly PageTab[] }) {
  const router = useRouter()
  // The tab that is drawn: while another one loads, the address is ahead of it.
  const address = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.href })
  const active = useChildMatches({ select: ([tab]) => tab && tabOf(page, tab.pathname) })
  const left = useRef(new Map<string, string>())
  useEffect(() => {
    if (active && address?.startsWith(`${page}/${active}`)) left.current.set(active, address)
  }, [page, active, address])
  const coming = useLocation({ select: ({ pathname }) => tabOf(page, pathname) })
  const shown = tabs.some(({ key }) => key === coming) ? coming : active
  if (!tabs.some(({ key }) => key === shown)) return <UnknownPage />
  return (
    <Tabs
      activeKey={shown ?? ''}
      onChange={key => router.history.push(left.current.get(key) ?? `${page}/${key}`)}
      items={tabs.map(tab => ({
        ...tab,
        children: tab.key !== shown ? null : shown === active ? <Outlet /> : <Spinner />,
      }))}
    />
  )
}

function tabOf(page: string, pathname: string): string | undefined {
  return pathname.startsWith(`${page}/`) ? pathname.slice(page.length + 1).split('/', 1)[0] : undefined
}
