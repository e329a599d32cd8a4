import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { render } from 'vitest-browser-react'
import { addTexts, startI18n } from '../../renderer/texts/index.ts'
import { ADMIN_TEXTS, STAFF_TEXTS } from '../../renderer/texts/sources.ts'
import '../../renderer/ui/tokens.css'
import '../../renderer/ui/base.css'

/** For parts that ask the hall; in these tests nobody answers. */
export function Asking({ children }: { readonly children: ReactNode }) {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>
}

let started: Promise<void> | undefined

/** Draws a part of a page in Chinese, with the texts and styles of its pages for staff. Returns what draws it again. */
export async function draw(children: ReactNode): Promise<{ readonly again: (children: ReactNode) => Promise<void> }> {
  started ??= startI18n().then(async () => {
    for (const texts of [STAFF_TEXTS, ADMIN_TEXTS]) await addTexts(texts)
  })
  await started
  const { rerender } = await render(children)
  return { again: rerender }
}
