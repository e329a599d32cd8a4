import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { followScheme } from './app/colour-scheme.ts'
import { leaveOldAddress } from './app/old-address.ts'
import { startI18n } from './texts/index.ts'
import { pressOnce } from './ui/press-once.ts'
import './ui/tokens.css'
import './ui/base.css'

const queries = new QueryClient({ defaultOptions: { queries: { retry: 1, refetchOnWindowFocus: false } } })

async function start(): Promise<void> {
  leaveOldAddress()
  followScheme()
  pressOnce(window)
  await startI18n()
  const root = document.getElementById('root')
  if (!root) throw new Error('no root')
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <App />
      </QueryClientProvider>
    </StrictMode>,
  )
}

start().catch(error => {
  document.body.textContent = String(error)
})
