import type { Fault } from '../../electron/api/contract/common.ts'
import { useTexts } from '../texts/index.ts'
import styles from './banners.module.css'

/** Stands over every page while nothing can be saved. It cannot be closed. */
export function ReadOnlyBanner({ fault, forCitizens }: { fault: Fault; forCitizens: boolean }) {
  const { t, pick } = useTexts()
  return (
    <aside className={styles['readOnly']} role="alert" data-testid="read-only">
      {forCitizens ? (
        <strong>{t('readOnly.kiosk')}</strong>
      ) : (
        <>
          <strong>{t('readOnly.title')}</strong>
          <span>
            {fault.code} {pick(fault.text)}
          </span>
          <span>{pick(fault.remedy)}</span>
          <span>{t('readOnly.look')}</span>
          {fault.detail && <small>{fault.detail}</small>}
        </>
      )}
    </aside>
  )
}
