import { QueryClient, QueryClientProvider, useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ReadPerson } from '../../electron/api/contract/reader.ts'
import { commandId } from '../data/client.ts'
import { type PersonMatters, peopleCalls, peopleQueries } from '../data/people.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import styles from './kiosk.module.css'
import { KioskClosed } from './kiosk-closed.tsx'
import { KioskNotice } from './kiosk-notice.tsx'
import { KioskOwed } from './kiosk-owed.tsx'
import { OwnCases } from './own-cases.tsx'
import { useIdleEnd } from './use-idle-end.ts'

/** Queries of one person in a client of their own: it is cancelled and cleared when they leave. */
export function PersonPages({ person, onEnd }: { person: ReadPerson; onEnd: () => void }) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1, gcTime: 0 } } }))
  useEffect(
    () => () => {
      queries.cancelQueries().catch(() => {})
      queries.clear()
      window.speechSynthesis?.cancel()
    },
    [queries],
  )
  return (
    <QueryClientProvider client={queries}>
      <Owed person={person} onEnd={onEnd} />
    </QueryClientProvider>
  )
}

function Owed({ person, onEnd }: { person: ReadPerson; onEnd: () => void }) {
  const { t, language } = useTexts()
  const { data, error, refetch } = useQuery(peopleQueries.owedOfReading(person.readingId))
  const read = useMutation({
    mutationFn: async ({ itemCode, version }: { readonly itemCode: string; readonly version: string }) => {
      await peopleCalls.readNotice({ readingId: person.readingId, itemCode, version, language, commandId: commandId() })
      await refetch()
    },
  })
  const { secondsLeft, stay } = useIdleEnd(onEnd)
  // One for each department that handles a matter of theirs.
  const noticeFor = data?.cases.find(({ noticeFor }) => noticeFor !== undefined)?.noticeFor
  return (
    <>
      {noticeFor !== undefined ? (
        <>
          <KioskNotice
            key={noticeFor}
            itemCode={noticeFor}
            title={t('kiosk.notice.first')}
            button={t('kiosk.notice.read')}
            changed={read.isError}
            onRead={version => read.mutate({ itemCode: noticeFor, version })}
          />
          {read.error && <p role="alert">{t('kiosk.notice.failed')}</p>}
        </>
      ) : (
        <Matters person={person} data={data} error={error} />
      )}
      {secondsLeft !== undefined && (
        <p role="alert">
          {t('kiosk.leave', { seconds: secondsLeft })}{' '}
          <button type="button" onClick={stay}>
            {t('kiosk.stay')}
          </button>
        </p>
      )}
      <button type="button" className={styles['mainButton']} onClick={onEnd}>
        {t('kiosk.end')}
      </button>
    </>
  )
}

function Matters(props: {
  readonly person: ReadPerson
  readonly data: PersonMatters | undefined
  readonly error: unknown
}) {
  const { t } = useTexts()
  const { person, data, error } = props
  const owes = data?.owed.filter(({ byCitizen }) => byCitizen) ?? []
  return (
    <>
      <h1>
        <AsWritten>{t('kiosk.hello', { name: person.name })}</AsWritten>
      </h1>
      <p>{t('kiosk.keep')}</p>
      {person.expired && <p className={styles['trouble']}>{t('kiosk.expired')}</p>}
      {!data && <p role={error ? 'alert' : 'status'}>{t(error ? 'kiosk.failed' : 'kiosk.asking')}</p>}
      {data?.closed && <KioskClosed closed={data.closed} />}
      {data && !data.closed && owes.length === 0 && <p>{t('kiosk.nothing')}</p>}
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
      {data && data.cases.length > 0 && <OwnCases readingId={person.readingId} cases={data.cases} />}
    </>
  )
}
