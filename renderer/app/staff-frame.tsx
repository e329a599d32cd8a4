import { useQueryClient } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useLiveQueries } from '../data/live.ts'
import { useHall, useHallFaults, useOperatorId } from '../data/use-hall.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { useKeepFocus } from '../ui/keep-focus.ts'
import { useLoadLateParts } from '../ui/late.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { AppBar } from './app-bar.tsx'
import { DayDoubt } from './day-doubt.tsx'
import styles from './frame.module.css'
import { OverEverything } from './over-everything.tsx'
import { onOperatorChange, setOperator } from './session.ts'
import { SessionContext } from './session-context.ts'
import { useAddressLanguage } from './use-address-language.ts'
import { usePageName } from './use-page-name.ts'
import { useRefusal } from './use-refusal.ts'

const MistakenDays = lazy(() =>
  import('../supervisor/mistaken-days.tsx').then(part => ({ default: part.MistakenDays })),
)

export function StaffFrame() {
  useAddressLanguage()
  useKeepFocus()
  useLoadLateParts()
  return <Frame />
}

function Frame() {
  const { t, pick } = useTexts()
  const page = usePageName()
  const hall = useHall()
  useHallFaults(hall.refetch)
  useLiveQueries()
  const queries = useQueryClient()
  const operatorId = useOperatorId()
  // Warnings are for those who can do something about them.
  const manages = !useRefusal()('system.mistakenDays')
  const operator = hall.data?.operators.find(({ id, role }) => id === operatorId && role !== 'kiosk')

  // A hall with one clerk need not ask who it is.
  useEffect(() => {
    const [first] = hall.data?.operators.filter(({ role }) => role !== 'kiosk') ?? []
    if (first && !operator) setOperator(first.id)
  }, [hall.data, operator])

  // Answers say what their caller may do; one that is still under way was asked by another.
  useEffect(
    () => onOperatorChange(() => void queries.cancelQueries().then(() => queries.invalidateQueries())),
    [queries],
  )

  // After a failed call the page stays, with everything that was typed.
  if (hall.error && !hall.data) return <ErrorAlert error={hall.error} />
  if (!hall.data?.caller || !operator) return <Spinner page />
  const { dayDoubt, warnings } = hall.data
  const session = { hall: hall.data, operator }
  return (
    <div className={styles['app']}>
      <OverEverything hall={hall.data} forCitizens={false} />
      <AppBar hall={hall.data} operator={operator} />
      <div className={styles['banners']}>
        {dayDoubt && <DayDoubt doubt={dayDoubt} />}
        {manages && (
          <Suspense fallback={null}>
            <MistakenDays operator={operator} />
          </Suspense>
        )}
        {manages && warnings.map(warning => <Alert key={warning.en} tone="warning" title={pick(warning)} />)}
      </div>
      <main className={styles['appMain']} aria-label={page && t(`app.${page}`)}>
        <Suspense fallback={<Spinner page />}>
          <SessionContext value={session}>
            <Outlet />
          </SessionContext>
        </Suspense>
      </main>
    </div>
  )
}
