import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { actionOf, becauseOf, may } from '../../case/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { Card } from '../../ui/card.tsx'
import { ReminderButton } from '../reminder-button.tsx'
import { Lateness } from './lateness.tsx'
import { OwedEntry } from './owed-entry.tsx'

/** 欠件. What the office has to obtain stands apart. Keys act on the first material that they fit. */
export function OwedCard({ view }: { view: CaseView }) {
  const { t, pick } = useTexts()
  const citizens = view.owed.filter(owed => owed.byCitizen)
  const offices = view.owed.filter(owed => !owed.byCitizen)
  const [supplied, checked] = [firstOf(citizens, 'supply'), firstOf(view.owed, 'acceptSupply')]
  const reminder = actionOf(view.actions, 'recordReminder')
  const entries = (some: readonly OwedView[]) =>
    some.map(owed => (
      <OwedEntry
        key={owed.owedId}
        view={view}
        owed={owed}
        keys={{ supply: owed.owedId === supplied, check: owed.owedId === checked }}
      />
    ))
  return (
    <Card
      title={t('life.owed.title')}
      extra={reminder && <ReminderButton key={view.caseId} view={view} because={becauseOf(reminder, pick)} />}
    >
      <Lateness view={view} />
      {view.owed.length === 0 && <p className="muted">{t('case.noOwed')}</p>}
      {entries(citizens)}
      {offices.length > 0 && <h4>{t('life.owed.officeTitle')}</h4>}
      {entries(offices)}
    </Card>
  )
}

function firstOf(owed: readonly OwedView[], id: 'supply' | 'acceptSupply'): string | undefined {
  return owed.find(({ actions, owedId }) => may(actions, id, { owedId }))?.owedId
}
