import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PlainWhy } from '../case/plain-why.tsx'
import { peopleQueries } from '../data/people.ts'
import { useTexts } from '../texts/index.ts'

interface OwnCase {
  readonly caseId: string
  readonly caseNumber?: string | undefined
  readonly item: { readonly zh: string; readonly en: string }
  readonly status: string
  readonly returnBy?: string | undefined
}

type KioskStatus = 'draft' | 'awaitingPerson' | 'noticed' | 'held' | 'accepted'

export function OwnCases({ readingId, cases }: { readingId: string; cases: readonly OwnCase[] }) {
  const { t, pick, bracketed } = useTexts()
  const [asked, setAsked] = useState<string>()
  if (asked) return <Why readingId={readingId} caseId={asked} onBack={() => setAsked(undefined)} />
  return (
    <>
      <h2>{t('kiosk.cases')}</h2>
      <ul>
        {cases.map(({ caseId, caseNumber, item, status, returnBy }) => (
          <li key={caseId} data-status={status}>
            <strong>{pick(item)}</strong> {caseNumber}
            <br />
            {t(`kiosk.status.${status as KioskStatus}`)}
            {returnBy && bracketed(t('case.until', { date: returnBy }))}
            <br />
            <button type="button" onClick={() => setAsked(caseId)}>
              {t('kiosk.why')}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Why({ readingId, caseId, onBack }: { readingId: string; caseId: string; onBack: () => void }) {
  const { t } = useTexts()
  const { data, error } = useQuery(peopleQueries.why(readingId, caseId))
  return (
    <>
      {!data && <p role={error ? 'alert' : 'status'}>{t(error ? 'kiosk.failed' : 'kiosk.asking')}</p>}
      {data && <PlainWhy why={data} />}
      <button type="button" onClick={onBack}>
        {t('kiosk.back')}
      </button>
    </>
  )
}
