import { lazy, Suspense, useSyncExternalStore } from 'react'
import { addTexts } from '../texts/index.ts'
import { CrashBoundary } from './crash-boundary.tsx'

/** The terminal and the staff's pages load nothing of each other. */
const KioskPage = lazy(async () => {
  const [{ KioskHall }, { KIOSK_TEXTS }] = await Promise.all([
    import('../kiosk/kiosk-hall.tsx'),
    import('../texts/kiosk-texts.ts'),
  ])
  addTexts(KIOSK_TEXTS)
  return { default: KioskHall }
})
const StaffPages = lazy(async () => {
  const [{ StaffPages }, { calendarsFollow, STAFF_TEXTS }] = await Promise.all([
    import('./staff-pages.tsx'),
    import('../texts/staff-texts.ts'),
  ])
  addTexts(STAFF_TEXTS)
  calendarsFollow()
  return { default: StaffPages }
})

/** The page that the address names: #/counter (default), #/supervisor, #/admin, #/kiosk. */
export function App() {
  const page = useSyncExternalStore(
    onHashChange,
    () => location.hash.replace(/^#\/?/, '').split('?', 1)[0] || 'counter',
  )
  return (
    <CrashBoundary>
      <Suspense fallback={<Loading />}>{page === 'kiosk' ? <KioskPage /> : <StaffPages page={page} />}</Suspense>
    </CrashBoundary>
  )
}

/** Before there are texts. */
function Loading() {
  return (
    <p className="loading">
      <span lang="zh-CN">正在加载…</span> <span lang="en">Loading…</span>
    </p>
  )
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
