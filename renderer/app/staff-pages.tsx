import { useQueryClient } from '@tanstack/react-query'
import { Alert, ConfigProvider, Spin } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { lazy, Suspense, useEffect } from 'react'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import { useHall, useHallFaults, useOperatorId } from '../data/use-hall.ts'
import { useTexts } from '../texts/index.ts'
import { theme } from '../theme/theme.ts'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { useIconNames } from '../ui/icon-names.ts'
import { useKeepFocus } from '../ui/keep-focus.ts'
import { AppBar, type PageName } from './app-bar.tsx'
import { DayDoubt } from './day-doubt.tsx'
import { OverEverything } from './over-everything.tsx'
import { onOperatorChange, setOperator } from './session.ts'
import '../theme/staff.css'

const CounterPage = lazy(() => import('../counter/counter-page.tsx').then(page => ({ default: page.CounterPage })))
const MistakenDays = lazy(() =>
  import('../supervisor/mistaken-days.tsx').then(part => ({ default: part.MistakenDays })),
)
const SupervisorPage = lazy(() =>
  import('../supervisor/supervisor-page.tsx').then(page => ({ default: page.SupervisorPage })),
)
const AdminPage = lazy(() => import('../admin/admin-page.tsx').then(page => ({ default: page.AdminPage })))

/** Warnings are for those who can do something about them, or tell somebody. */
const MANAGERS: readonly OperatorView['role'][] = ['admin', 'supervisor']

/** Counter, supervisor and administration, in one frame. */
export function StaffPages({ page }: { page: string }) {
  const { language } = useTexts()
  useIconNames()
  useKeepFocus()
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'zh' ? zhCN : enUS}
      // 收取 is one word, on the screen and for those who hear it read out.
      button={{ autoInsertSpace: false }}
      // What was typed for one person is not offered while the next one's is.
      input={{ autoComplete: 'off' }}
      // Nothing moves (theme.ts): a ring that spreads from a pressed button could also make a narrow page wider.
      wave={{ disabled: true }}
      getPopupContainer={() => document.body}
    >
      <Frame page={page === 'supervisor' || page === 'admin' ? page : 'counter'} />
    </ConfigProvider>
  )
}

function Frame({ page }: { page: PageName }) {
  const { t, pick } = useTexts()
  const queries = useQueryClient()
  const hall = useHall()
  useHallFaults(hall.refetch)
  const operatorId = useOperatorId()
  const operator = hall.data?.operators.find(({ id, role }) => id === operatorId && role !== 'kiosk')

  // A hall with one clerk need not ask who it is.
  useEffect(() => {
    const [first] = hall.data?.operators.filter(({ role }) => role !== 'kiosk') ?? []
    if (first && !operator) setOperator(first.id)
  }, [hall.data, operator])

  // Answers say what their caller may do.
  useEffect(() => onOperatorChange(() => void queries.invalidateQueries()), [queries])

  // What was known of the hall still is, and nothing that is being typed goes with a call that failed.
  if (hall.error && !hall.data) return <ErrorAlert error={hall.error} />
  if (!hall.data || !operator) return <Spin fullscreen />
  const { dayDoubt, warnings } = hall.data
  const manages = MANAGERS.includes(operator.role)
  return (
    <div className="app">
      <OverEverything hall={hall.data} forCitizens={false} />
      <AppBar page={page} hall={hall.data} operator={operator} />
      <div className="banners">
        {dayDoubt && <DayDoubt doubt={dayDoubt} operator={operator} />}
        {manages && (
          <Suspense fallback={null}>
            <MistakenDays operator={operator} />
          </Suspense>
        )}
        {manages &&
          warnings.map(warning => <Alert key={warning.en} type="warning" showIcon banner title={pick(warning)} />)}
      </div>
      <main className="app-main" aria-label={t(`app.${page}`)}>
        <Suspense fallback={<Spin fullscreen />}>
          {page === 'supervisor' && <SupervisorPage operator={operator} />}
          {page === 'admin' && <AdminPage operator={operator} />}
          {page === 'counter' && <CounterPage hall={hall.data} />}
        </Suspense>
      </main>
    </div>
  )
}
