import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { PrivacyText } from '../case/privacy-text.tsx'
import { privacyQueries } from '../data/privacy.ts'
import { useTexts } from '../texts/index.ts'
import styles from './kiosk.module.css'

/** In large print and the language chosen. `onRead` gets the version that was on the screen. */
export function KioskNotice(props: {
  /** Whose department handles the matter; absent: before a card is read. */
  readonly itemCode?: string
  readonly title?: string
  readonly button: string
  /** It could not be recorded: another text may be in force by now. */
  readonly changed?: boolean
  readonly onRead: (version: string) => void
}) {
  const { t, language } = useTexts()
  const { data, error, refetch } = useQuery(privacyQueries.notice(props.itemCode))
  // Nothing is recorded, and anybody may leave it.
  const isOpen = props.itemCode === undefined
  useEffect(() => {
    if (props.changed) refetch().catch(() => {})
  }, [props.changed, refetch])
  return (
    <>
      {props.title && <h1>{props.title}</h1>}
      {!data && <p role={error ? 'alert' : 'status'}>{t(error ? 'kiosk.failed' : 'kiosk.asking')}</p>}
      {data && (
        <div className={styles['notice']}>
          <PrivacyText text={data} language={language} />
        </div>
      )}
      {(data || (error && isOpen)) && (
        <button type="button" className={styles['mainButton']} onClick={() => props.onRead(data?.version ?? '')}>
          {props.button}
        </button>
      )}
      {!data && error && !isOpen && (
        <button type="button" className={styles['mainButton']} onClick={() => void refetch()}>
          {t('kiosk.notice.again')}
        </button>
      )}
    </>
  )
}
