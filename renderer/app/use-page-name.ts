import { useLocation } from '@tanstack/react-router'

export const PAGE_NAMES = ['counter', 'supervisor', 'admin'] as const

type PageName = (typeof PAGE_NAMES)[number]

/** Of the staff's pages, the one that is shown; undefined at an address that leads nowhere. */
export function usePageName(): PageName | undefined {
  return useLocation({ select: ({ pathname }) => PAGE_NAMES.find(name => pathname.split('/', 2)[1] === name) })
}
