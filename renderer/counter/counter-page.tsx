import { Alert, Button } from 'antd'
import type { HallInfo } from '../components/app-bar.tsx'
import { ErrorAlert } from '../components/fault-alert.tsx'
import { useHotkeys } from '../components/use-hotkeys.ts'
import { useTexts } from '../i18n/index.ts'
import { AcceptedCase } from './accepted-case.tsx'
import { DraftCase } from './draft-case.tsx'
import { NewCase } from './new-case.tsx'
import { PersonCard } from './person-card.tsx'
import { ReaderCard } from './reader-card.tsx'
import { SimulatorCard } from './simulator-card.tsx'
import { useCounter } from './use-counter.ts'

/** The clerk's page: who is here, which item, which materials, what may be done. */
export function CounterPage({ hall }: { hall: HallInfo }) {
  const { t } = useTexts()
  const counter = useCounter()
  const { view } = counter
  useHotkeys({ Escape: counter.next })

  return (
    <>
      {!counter.connected && <Alert type="warning" showIcon banner title={t('app.offline')} />}
      {counter.error !== undefined && <ErrorAlert error={counter.error} onClose={counter.dismiss} />}
      {counter.waiting && (
        <Alert
          type="info"
          showIcon
          title={`${t('reader.read')}：${counter.waiting.name} ${counter.waiting.number}`}
          action={<Button onClick={counter.next}>{t('act.next')}</Button>}
        />
      )}
      <div className="counter">
        <div className="column">
          <ReaderCard reader={counter.reader} />
          <PersonCard counter={counter} />
          {hall.simulatedReader && <SimulatorCard />}
        </div>
        {!view && <NewCase counter={counter} />}
        {view && (view.status === 'draft' || view.status === 'awaitingPerson') && (
          <DraftCase key={view.caseId} counter={counter} view={view} />
        )}
        {view && view.status !== 'draft' && view.status !== 'awaitingPerson' && (
          <AcceptedCase key={view.caseId} counter={counter} view={view} />
        )}
      </div>
    </>
  )
}
