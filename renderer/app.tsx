import { Alert, ConfigProvider, Spin } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react'
import type { OperatorView } from '../electron/api/contract/system.ts'
import { setOperator } from './api/session.ts'
import { useHall, useHallFaults, useOperatorId } from './api/use-hall.ts'
import { AppBar, type PageName } from './components/app-bar.tsx'
import { CrashBoundary } from './components/crash-boundary.tsx'
import { DayDoubt } from './components/day-doubt.tsx'
import { ErrorAlert } from './components/fault-alert.tsx'
import { ReadOnlyBanner } from './components/read-only-banner.tsx'
import { SyntheticBanner } from './components/synthetic-banner.tsx'
import { CounterPage } from './counter/counter-page.tsx'
import { useTexts } from './i18n/index.ts'
import { theme } from './theme/theme.ts'

const MistakenDays = lazy(() => import('./supervisor/mistaken-days.tsx').then(part => ({ default: part.MistakenDays })))
const SupervisorPage = lazy(() =>
  import('./supervisor/supervisor-page.tsx').then(page => ({ default: page.SupervisorPage })),
)
const AdminPage = lazy(() => import('./admin/admin-page.tsx').then(page => ({ default: page.AdminPage })))
const KioskPage = lazy(() => import('./kiosk/kiosk-page.tsx').then(page => ({ default: page.KioskPage })))

/** Warnings are for those who can do something about them, or tell somebody. */
const MANAGERS: readonly OperatorView['role'][] = ['admin', 'supervisor']

/** The page that the address names: #/counter (default), #/supervisor, #/admin, #/kiosk. */
export function App() {
  const { language } = useTexts()
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      // What was typed for one person is not offered while the next one's is.
      input={{ autoComplete: 'off' }}
      getPopupContainer={() => document.body}
    >
      <CrashBoundary>
        <Suspense fallback={<Spin fullscreen />}>
          <Pages />
        </Suspense>
      </CrashBoundary>
    </ConfigProvider>
  )
}

function Pages() {
  const page = useSyncExternalStore(
    onHashChange,
    () => location.hash.replace(/^#\/?/, '').split('?', 1)[0] || 'counter',
  )
  const { t, pick } = useTexts()
  const hall = useHall()
  useHallFaults(hall.refetch)
  const operatorId = useOperatorId()
  const operator = hall.data?.operators.find(candidate => candidate.id === operatorId)
  const kiosk = hall.data?.operators.find(candidate => candidate.role === 'kiosk')

  // A hall with one clerk need not ask who it is; a kiosk never asks.
  useEffect(() => {
    if (!hall.data) return
    const clerks = hall.data.operators.filter(candidate => candidate.role !== 'kiosk')
    if (page === 'kiosk') {
      if (kiosk && operatorId !== kiosk.id) setOperator(kiosk.id)
    } else if (!operator || operator.role === 'kiosk') {
      const [first] = clerks
      if (first) setOperator(first.id)
    }
  }, [hall.data, operator, operatorId, page, kiosk])

  // What was known of the hall still is, and nothing that is being typed goes with a call that failed.
  if (hall.error && !hall.data) return <ErrorAlert error={hall.error} />
  if (!hall.data || !operator) return <Spin fullscreen />
  const { dayDoubt, readOnly, synthetic } = hall.data
  const banner = (readOnly || synthetic) && (
    <div className="over-everything">
      {readOnly && <ReadOnlyBanner fault={readOnly} forCitizens={page === 'kiosk'} />}
      {synthetic && <SyntheticBanner />}
    </div>
  )
  const doubt = dayDoubt && <DayDoubt doubt={dayDoubt} operator={operator} />
  if (page === 'kiosk') {
    return (
      <>
        {banner}
        {doubt}
        <KioskPage />
      </>
    )
  }
  return (
    <div className="app">
      {banner}
      <AppBar page={pageName(page)} hall={hall.data} operator={operator} />
      <div className="banners">
        {doubt}
        {MANAGERS.includes(operator.role) && (
          <Suspense fallback={null}>
            <MistakenDays operator={operator} />
          </Suspense>
        )}
        {MANAGERS.includes(operator.role) &&
          hall.data.warnings.map(warning => (
            <Alert key={warning.en} type="warning" showIcon banner title={pick(warning)} />
          ))}
      </div>
      <main className="app-main" aria-label={t(`app.${pageName(page)}`)}>
        {page === 'supervisor' && <SupervisorPage operator={operator} />}
        {page === 'admin' && <AdminPage operator={operator} />}
        {pageName(page) === 'counter' && <CounterPage hall={hall.data} />}
      </main>
    </div>
  )
}

function pageName(page: string): PageName {
  return page === 'supervisor' || page === 'admin' ? page : 'counter'
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
