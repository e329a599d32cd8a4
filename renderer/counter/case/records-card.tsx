import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, stateOf } from '../../case/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { useCounterCall } from '../counter-context.ts'
import { FindButton } from '../falsehood/find-button.tsx'
import { BreachLine } from './breach-line.tsx'
import { ObjectionDialog } from './objection-dialog.tsx'
import { ObjectionLine } from './objection-line.tsx'

export function RecordsCard({ view }: { view: CaseView }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [objecting, setObjecting] = useState(false)
  return (
    <Card
      title={t('life.records.title')}
      extra={
        <Row>
          <FindButton small view={view} actions={view.actions} />
          <ActButton
            small
            {...stateOf(actionOf(view.actions, 'raiseObjection'), pick)}
            busy={call.busy}
            onClick={() => setObjecting(true)}
          >
            {t('life.records.object')}
          </ActButton>
        </Row>
      }
    >
      <Stack dense data-testid="records">
        {view.breaches.length === 0 && <span className="muted">{t('life.records.none')}</span>}
        {view.breaches.map(breach => (
          <BreachLine key={breach.breachId} view={view} breach={breach} />
        ))}
        {view.objections.map(objection => (
          <ObjectionLine key={objection.objectionId} view={view} objection={objection} />
        ))}
      </Stack>
      {objecting && <ObjectionDialog view={view} onClose={() => setObjecting(false)} />}
    </Card>
  )
}
