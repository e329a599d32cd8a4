import { useTexts } from '../i18n/index.ts'

type KioskStatus = 'draft' | 'awaitingPerson' | 'noticed' | 'held' | 'accepted'

/** A citizen's cases that are not over: how each stands, and nothing of why. */
export function KioskCases(props: {
  readonly cases: readonly {
    readonly caseId: string
    readonly caseNumber?: string | undefined
    readonly item: { zh: string; en: string }
    readonly status: string
    readonly returnBy?: string | undefined
  }[]
}) {
  const { t, pick } = useTexts()
  if (props.cases.length === 0) return null
  return (
    <>
      <h2>{t('life.kiosk.cases')}</h2>
      <ul>
        {props.cases.map(entry => (
          <li key={entry.caseId} data-status={entry.status}>
            <strong>{pick(entry.item)}</strong>
            <br />
            {entry.caseNumber && `${entry.caseNumber} · `}
            {t(`life.kiosk.status.${entry.status as KioskStatus}`)}
            {entry.returnBy && `（${t('life.until', { date: entry.returnBy })}）`}
          </li>
        ))}
      </ul>
    </>
  )
}
