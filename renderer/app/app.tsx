import { lazy, Suspense } from 'react'
import { addTexts } from '../texts/index.ts'
import { STAFF_TEXTS, TERMINAL_TEXTS } from '../texts/sources.ts'
import styles from './banners.module.css'
import { CrashBoundary } from './crash-boundary.tsx'

/** The terminal and the staff's pages load nothing of each other. */
const KioskPage = lazy(async () => {
  const [{ KioskHall }] = await Promise.all([import('../kiosk/kiosk-hall.tsx'), addTexts(TERMINAL_TEXTS)])
  return { default: KioskHall }
})
const StaffPages = lazy(async () => {
  const [{ StaffPages }] = await Promise.all([import('./staff-pages.tsx'), addTexts(STAFF_TEXTS)])
  return { default: StaffPages }
})

/** A terminal stays one until it is loaded again. */
const isKiosk = () => /^\/kiosk(\/|$)/.test(location.pathname)

export function App() {
  return (
    <CrashBoundary>
      <Suspense fallback={<Loading />}>{isKiosk() ? <KioskPage /> : <StaffPages />}</Suspense>
    </CrashBoundary>
  )
}

function Loading() {
  return (
    <p className={styles['loading']} data-loading>
      <span lang="zh-CN">正在加载…</span> <span lang="en">Loading…</span>
    </p>
  )
}
