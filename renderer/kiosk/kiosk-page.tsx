import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReaderView, ReadPerson } from '../../electron/api/contract/reader.ts'
import { client } from '../api/client.ts'
import { useStream } from '../api/use-stream.ts'
import { switchLanguage, useTexts } from '../i18n/index.ts'
import { KioskOwed } from './kiosk-owed.tsx'
import { OwnCases } from './own-cases.tsx'
import { useIdleEnd } from './use-idle-end.ts'

/**
 * The citizen's page: place the card, see what is still owed, take the card. It shows no grade and decides nothing.
 * After a while without a touch everything about the person is gone.
 */
export function KioskPage() {
  const { t, language } = useTexts()
  const [reader, setReader] = useState<ReaderView>()
  const [person, setPerson] = useState<ReadPerson>()
  const queries = useQueryClient()
  const last = useRef<string | undefined>(undefined)
  useStream(
    signal => client.reader.watch(undefined, { signal }),
    next => {
      setReader(next)
      if (next.card.kind !== 'read' || last.current === next.card.person.readId) return
      last.current = next.card.person.readId
      setPerson(next.card.person)
    },
  )
  const end = useCallback(() => {
    setPerson(undefined)
    queries.removeQueries({ queryKey: ['kiosk-owed'] })
    queries.removeQueries({ queryKey: ['kiosk-why'] })
  }, [queries])

  return (
    <main className="kiosk">
      {person ? (
        <Owed key={person.readId} person={person} cardOnReader={reader?.card.kind === 'read'} onEnd={end} />
      ) : (
        <h1 role="status">{t(reader?.card.kind === 'present' ? 'reader.reading' : 'kiosk.place')}</h1>
      )}
      {reader?.reader.kind !== 'ready' && <p>{t('reader.connecting')}</p>}
      <p>{t('kiosk.staff')}</p>
      <Button onClick={() => switchLanguage(language === 'zh' ? 'en' : 'zh')}>{t('app.language')}</Button>
    </main>
  )
}

function Owed({ person, cardOnReader, onEnd }: { person: ReadPerson; cardOnReader: boolean; onEnd: () => void }) {
  const { t } = useTexts()
  const { data } = useQuery({
    queryKey: ['kiosk-owed', person.readId],
    queryFn: () => client.people.owedByReader({ readId: person.readId }),
    gcTime: 0,
  })
  const owes = data?.owed.filter(({ citizens }) => citizens) ?? []
  const { secondsLeft, stay } = useIdleEnd(onEnd)
  // Nobody's name stays on the screen behind them.
  useEffect(() => onEnd, [onEnd])
  return (
    <>
      <h1>{t('kiosk.hello', { name: person.name })}</h1>
      {cardOnReader && <p>{t('kiosk.take')}</p>}
      {data && owes.length === 0 && <p>{t('kiosk.nothing')}</p>}
      {owes.length > 0 && (
        <>
          <h2>{t('kiosk.owes')}</h2>
          <ul>
            {owes.map(owed => (
              <KioskOwed key={owed.owedId} owed={owed} />
            ))}
          </ul>
          <p>{t('kiosk.bring')}</p>
        </>
      )}
      {data && data.cases.length > 0 && <OwnCases readId={person.readId} cases={data.cases} />}
      {secondsLeft !== undefined && (
        <p role="alert">
          {t('kiosk.leave', { seconds: secondsLeft })} <Button onClick={stay}>{t('kiosk.stay')}</Button>
        </p>
      )}
      <Button type="primary" onClick={onEnd}>
        {t('kiosk.end')}
      </Button>
    </>
  )
}
