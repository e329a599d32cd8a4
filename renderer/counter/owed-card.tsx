import { Button, Card, Space, Tag } from 'antd'
import { useState } from 'react'
import type { CaseView, OwedView } from '../../electron/api/contract/cases.ts'
import { client } from '../api/client.ts'
import { DueText } from '../components/due-text.tsx'
import { ReasonDialog } from '../components/reason-dialog.tsx'
import { useTexts } from '../i18n/index.ts'
import type { Counter } from './use-counter.ts'

/** 欠件: what was promised, until when, where it stands; taking it and checking it. */
export function OwedCard({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  return (
    <Card size="small" title={t('case.owed')}>
      {view.owed.length === 0 && <p className="muted">{t('case.noOwed')}</p>}
      <ul className="list">
        {view.owed.map(owed => (
          <OwedEntry key={owed.owedId} counter={counter} view={view} owed={owed} />
        ))}
      </ul>
    </Card>
  )
}

function OwedEntry({ counter, view, owed }: { counter: Counter; view: CaseView; owed: OwedView }) {
  const { t, pick } = useTexts()
  const [rejecting, setRejecting] = useState(false)
  const { owedId } = owed
  const open = view.status === 'accepted' && !counter.busy
  return (
    <li data-owed={owed.materialId} data-status={owed.status}>
      <span>
        <strong>{pick(owed.name)}</strong> <Tag>{t(`case.mode.${owed.mode}`)}</Tag>
        <Tag>{t(`case.form.${owed.form}`)}</Tag>
        {owed.overdue && <Tag color="error">{t('case.overdue')}</Tag>}
        {owed.status === 'supplied' && <Tag color="warning">{t('case.supplied')}</Tag>}
        {owed.status === 'discharged' && <Tag color="success">{t('case.discharged')}</Tag>}
        {owed.status === 'void' && <Tag>{t('case.void')}</Tag>}
        <br />
        <span className="muted">
          <DueText due={owed.due} />
          {owed.rejection && `　${t('case.rejected', { reason: owed.rejection })}`}
        </span>
      </span>
      <Space>
        {owed.status === 'owed' && (
          <Button
            type="primary"
            disabled={!open}
            onClick={() => counter.act(on => client.cases.supply({ ...on, owedId, method: 'counter' }))}
          >
            {t('case.supply')}
          </Button>
        )}
        {owed.status === 'supplied' && (
          <>
            <Button
              type="primary"
              disabled={!open}
              onClick={() => counter.act(on => client.cases.acceptSupply({ ...on, owedId }))}
            >
              {t('case.accept')}
            </Button>
            <Button disabled={!open} onClick={() => setRejecting(true)}>
              {t('case.reject')}
            </Button>
          </>
        )}
      </Space>
      {rejecting && (
        <ReasonDialog
          title={t('case.rejectReason')}
          onCancel={() => setRejecting(false)}
          onConfirm={reason => {
            setRejecting(false)
            counter.act(on => client.cases.rejectSupply({ ...on, owedId, reason }))
          }}
        />
      )}
    </li>
  )
}
