import { useQuery } from '@tanstack/react-query'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { OwedByPersonView } from '../../../electron/api/contract/people.ts'
import { OwedUntil } from '../../case/due-text.tsx'
import styles from '../../case/subject-search.module.css'
import { TrustButton } from '../../case/trust/trust-button.tsx'
import { caseLookups } from '../../data/cases.ts'
import { peopleQueries } from '../../data/people.ts'
import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { List } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCaseActs, useShownCase } from '../counter-context.ts'
import { StandingLines } from './standing-lines.tsx'

export function PersonOwes({ readingId }: { readingId: string }) {
  const acts = useCaseActs()
  const shown = useShownCase()
  const { t, pick, hallTime, bracketed } = useTexts()
  const { data, error } = useQuery(peopleQueries.owedOfReading(readingId))
  const open = (caseId: string) => acts.load(() => caseLookups.get(caseId))
  const owes = data?.owed.filter(({ byCitizen }) => byCitizen) ?? []
  const unfinished =
    data?.cases.filter(
      entry => entry.caseId !== shown.view?.caseId && !owes.some(owed => owed.caseId === entry.caseId),
    ) ?? []
  // The keys are for these lists until a case is shown.
  const [firstOwed] = shown.view ? [] : owes
  const [firstUnfinished] = shown.view ? [] : unfinished
  const hotkeys = {
    F3: firstOwed && (() => void open(firstOwed.caseId)),
    F4: firstUnfinished && (() => void open(firstUnfinished.caseId)),
  }
  useHotkeys(hotkeys)
  if (error) return <ErrorAlert error={error} />
  if (!data) return null
  return (
    <>
      <h4>{t('person.owes')}</h4>
      {owes.length === 0 && <p className="muted">{t('person.owesNothing')}</p>}
      <List data-testid="owes">
        {owes.map(owed => (
          <li key={owed.owedId}>
            <OwedText owed={owed} />
            <Button onClick={() => open(owed.caseId)}>
              {owed === firstOwed ? `${t('person.take')}${bracketed('F3')}` : t('person.take')}
            </Button>
          </li>
        ))}
      </List>
      {unfinished.length > 0 && <h4>{t('person.openCases')}</h4>}
      <List>
        {unfinished.map(entry => (
          <li key={entry.caseId}>
            <span>
              {pick(entry.item)} <Tag>{t(`case.status.${entry.status as CaseView['status']}`)}</Tag>
              <br />
              <span className="muted">
                {entry.caseNumber && `${entry.caseNumber} · `}
                {hallTime(entry.openedAt)}
              </span>
            </span>
            <Button onClick={() => open(entry.caseId)}>
              {entry === firstUnfinished ? `${t('person.continue')}${bracketed('F4')}` : t('person.continue')}
            </Button>
          </li>
        ))}
      </List>
      {data.standing && (
        <>
          <h4 className={styles['beside']}>
            {t('life.standing.title')}
            <TrustButton asked={{ by: 'reading', readingId }} onOpen={acts.find} />
          </h4>
          <StandingLines standing={{ ...data.standing, owed: 0 }} onOpen={acts.find} clean />
        </>
      )}
    </>
  )
}

function OwedText({ owed }: { owed: OwedByPersonView }) {
  const { t, pick } = useTexts()
  const { overdue, status } = owed
  return (
    <span>
      {pick(owed.material)} {overdue && <Tag tone="error">{t('case.overdue')}</Tag>}
      {status === 'supplied' && <Tag tone="warning">{t('life.owed.status.supplied')}</Tag>}
      <br />
      <span className="muted">
        {owed.caseNumber} <OwedUntil owed={owed} />
      </span>
    </span>
  )
}
