import { useState } from 'react'
import type { ReaderView } from '../../electron/api/contract/reader.ts'
import { watchReader } from '../data/reader.ts'
import { useStream } from '../data/use-stream.ts'
import { switchLanguage, useTexts } from '../texts/index.ts'
import styles from './kiosk.module.css'
import { KioskNotice } from './kiosk-notice.tsx'
import { type KioskScreen, screenOf, type Told } from './kiosk-screen.ts'
import { PersonPages } from './person-pages.tsx'

/** Shows no grade, decides nothing, and shows a person's matters only while their card lies there. */
export function KioskPage() {
  const { t, language } = useTexts()
  const [reader, setReader] = useState<ReaderView>()
  const [ended, setEnded] = useState<string>()
  const { connected } = useStream(
    watchReader,
    setReader,
    // What the reader said before the connection was lost may be wrong by now.
    () => setReader(undefined),
  )
  const screen = screenOf(connected, reader, ended)
  const [reading, setReading] = useState(false)
  const mayRead = screen.kind === 'place'
  return (
    <main className={styles['kiosk']}>
      {screen.kind === 'person' ? (
        <PersonPages
          key={screen.person.readingId}
          person={screen.person}
          onEnd={() => setEnded(screen.person.readingId)}
        />
      ) : mayRead && reading ? (
        <KioskNotice button={t('kiosk.back')} onRead={() => setReading(false)} />
      ) : (
        <Waiting screen={screen} />
      )}
      {mayRead && !reading && (
        <button type="button" onClick={() => setReading(true)}>
          {t('kiosk.notice.open')}
        </button>
      )}
      <p>{t('kiosk.staff')}</p>
      <button type="button" onClick={() => switchLanguage(language === 'zh' ? 'en' : 'zh')}>
        <span lang={language === 'zh' ? 'en' : 'zh-CN'}>{t('app.language')}</span>
      </button>
    </main>
  )
}

function Waiting({ screen }: { screen: Exclude<KioskScreen, { readonly kind: 'person' }> }) {
  const { t } = useTexts()
  switch (screen.kind) {
    case 'outOfOrder':
    case 'unreadable':
      return <Trouble told={screen} />
    case 'place':
      return (
        <>
          {screen.told && <Trouble told={screen.told} />}
          <h1 role="status">{t('kiosk.place')}</h1>
        </>
      )
    case 'offline':
    case 'starting':
    case 'reading':
    case 'take':
      return <h1 role="status">{t(`kiosk.${screen.kind}`)}</h1>
  }
}

function Trouble({ told: { trouble, code } }: { told: Told }) {
  const { t, bracketed } = useTexts()
  return (
    <p className={styles['trouble']} role="alert">
      {t(`kiosk.trouble.${trouble}`)}
      {code && <small>{bracketed(code)}</small>}
    </p>
  )
}
