import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api/client.ts'
import { ErrorAlert } from '../components/fault-alert.tsx'
import { PlainWhy } from '../components/plain-why.tsx'
import { useTexts } from '../i18n/index.ts'

interface OwnCase {
  readonly caseId: string
  readonly caseNumber?: string | undefined
  readonly item: { readonly zh: string; readonly en: string }
  readonly status: string
  readonly returnBy?: string | undefined
}

/** Where a case can stand that is not over. */
type KioskStatus = 'draft' | 'awaitingPerson' | 'noticed' | 'held' | 'accepted'

/** The citizen's own cases that are under way: how each stands, and why. */
export function OwnCases({ readId, cases }: { readId: string; cases: readonly OwnCase[] }) {
  const { t, pick } = useTexts()
  const [asked, setAsked] = useState<string>()
  if (asked) return <Why readId={readId} caseId={asked} onBack={() => setAsked(undefined)} />
  return (
    <>
      <h2>{t('kiosk.cases')}</h2>
      <ul>
        {cases.map(({ caseId, caseNumber, item, status, returnBy }) => (
          <li key={caseId} data-status={status}>
            <strong>{pick(item)}</strong> {caseNumber}
            <br />
            {t(`life.kiosk.status.${status as KioskStatus}`)}
            {returnBy && `（${t('life.until', { date: returnBy })}）`}
            <br />
            <Button onClick={() => setAsked(caseId)}>{t('kiosk.why')}</Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Why({ readId, caseId, onBack }: { readId: string; caseId: string; onBack: () => void }) {
  const { t } = useTexts()
  const { data, error } = useQuery({
    queryKey: ['kiosk-why', readId, caseId],
    queryFn: () => client.people.why({ readId, caseId }),
    gcTime: 0,
  })
  return (
    <>
      {error && <ErrorAlert error={error} />}
      {data && <PlainWhy why={data} />}
      <Button onClick={onBack}>{t('kiosk.back')}</Button>
    </>
  )
}
