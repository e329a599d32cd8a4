import { useLocation } from '@tanstack/react-router'

export const PAGE_NAMES = ['counter', 'department', 'supervisor', 'admin'] as const

type PageName = (typeof PAGE_NAMES)[number]

export function usePageName(): PageName | undefined {
  return useLocation({ select: ({ pathname }) => PAGE_NAMES.find(name => pathname.split('/', 2)[1] === name) })
}
