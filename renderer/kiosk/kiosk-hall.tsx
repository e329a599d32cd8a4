import { useEffect } from 'react'
import { OverEverything } from '../app/over-everything.tsx'
import { setOperator } from '../app/session.ts'
import { useHall, useHallFaults, useOperatorId } from '../data/use-hall.ts'
import { useTexts } from '../texts/index.ts'
import styles from './kiosk.module.css'
import { KioskPage } from './kiosk-page.tsx'

/** The terminal acts as the hall's own kiosk operator. */
export function KioskHall() {
  const { t } = useTexts()
  const hall = useHall()
  useHallFaults(hall.refetch)
  const operatorId = useOperatorId()
  const kiosk = hall.data?.operators.find(({ role }) => role === 'kiosk')
  useEffect(() => {
    if (kiosk && operatorId !== kiosk.id) setOperator(kiosk.id)
  }, [kiosk, operatorId])
  const ready = kiosk && operatorId === kiosk.id
  return (
    <div className={styles['kioskHall']}>
      {hall.data && <OverEverything hall={hall.data} forCitizens />}
      {hall.data?.dayDoubt && (
        <p className={styles['kioskNotice']} role="status">
          {t('clock.kiosk')}
        </p>
      )}
      {ready ? (
        <KioskPage />
      ) : (
        <main className={styles['kiosk']}>
          <h1 role="status">{t(hall.error ? 'kiosk.offline' : 'kiosk.starting')}</h1>
        </main>
      )}
    </div>
  )
}
