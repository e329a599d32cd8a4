import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView, RequestView } from '../../../electron/api/contract/case-view.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { Row } from '../../ui/layout.tsx'
import { useCounterCall } from '../counter-context.ts'
import styles from '../owed/owed.module.css'
import { ReasonedDialog } from './reasoned-dialog.tsx'

export function RequestsCard({ view }: { readonly view: Pick<CaseView, 'requests' | 'actions'> }) {
  const { t } = useTexts()
  if (view.requests.length === 0) return null
  return (
    <Card title={t('life.requests.title')}>
      {view.requests.map(request => (
        <Request
          key={request.requestId}
          request={request}
          action={actionOf(view.actions, 'answerApproval', { requestId: request.requestId })}
        />
      ))}
    </Card>
  )
}

function Request(props: { readonly request: RequestView; readonly action: ActionView | undefined }) {
  const call = useCounterCall()
  const { request, action } = props
  const { t, pick } = useTexts()
  const [approving, setApproving] = useState<boolean>()
  const { requestId, byName, on, reason } = request
  const text = pick(request.text)
  const mayApprove = action?.limits.choices?.includes('approve') ?? false
  return (
    <div className={styles['owed']} data-request={request.kind}>
      <strong>
        <AsWritten>{text}</AsWritten>
      </strong>
      <div className="muted">
        <AsWritten>{t('life.requests.asked', { name: byName, on, reason })}</AsWritten>
        {t('life.clause')}
        {t('life.records.decideBy', { date: request.answerBy.date })}
      </div>
      {action && !action.because ? (
        <Row>
          <ActButton
            kind="primary"
            because={mayApprove ? undefined : t('life.requests.onlyRefuse')}
            busy={call.busy}
            onClick={() => setApproving(true)}
          >
            {t('life.requests.approve')}
          </ActButton>
          <ActButton busy={call.busy} onClick={() => setApproving(false)}>
            {t('life.requests.refuse')}
          </ActButton>
        </Row>
      ) : (
        <div className="muted">{t('life.requests.other')}</div>
      )}
      {approving !== undefined && (
        <ReasonedDialog
          title={t(approving ? 'life.requests.approveTitle' : 'life.requests.refuseTitle', { text })}
          command={(on, answer) =>
            caseCommands.answerApproval({ ...on, requestId, approved: approving, reason: answer })
          }
          onClose={() => setApproving(undefined)}
        />
      )}
    </div>
  )
}
