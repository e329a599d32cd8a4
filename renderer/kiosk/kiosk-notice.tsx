import { useQuery } from '@tanstack/react-query'
import { PrivacyText } from '../case/privacy-text.tsx'
import { privacyQueries } from '../data/privacy.ts'
import { useTexts } from '../texts/index.ts'
import styles from './kiosk.module.css'

/** In large print and the language chosen. `onRead` gets the version that was on the screen. */
export function KioskNotice(props: {
  readonly title?: string
  readonly button: string
  readonly onRead: (version: string) => void
}) {
  const { t, language } = useTexts()
  const { data, error } = useQuery(privacyQueries.notice())
  return (
    <>
      {props.title && <h1>{props.title}</h1>}
      {!data && <p role={error ? 'alert' : 'status'}>{t(error ? 'kiosk.failed' : 'kiosk.asking')}</p>}
      {data && (
        <div className={styles['notice']}>
          <PrivacyText text={data} language={language} />
        </div>
      )}
      {(data || error) && (
        <button type="button" className={styles['mainButton']} onClick={() => props.onRead(data?.version ?? '')}>
          {props.button}
        </button>
      )}
    </>
  )
}
