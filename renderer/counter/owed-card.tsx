import { Button, Card, Space, Tag } from 'antd'
import { useState } from 'react'
import type { CaseView, OwedView } from '../../electron/api/contract/case-view.ts'
import { client } from '../api/client.ts'
import { DueText } from '../components/due-text.tsx'
import { ReasonDialog } from '../components/reason-dialog.tsx'
import { useHotkeys } from '../components/use-hotkeys.ts'
import { useTexts } from '../i18n/index.ts'
import { PromptButton } from './prompt-button.tsx'
import type { Counter } from './use-counter.ts'

/**
 * 欠件: what was promised, until when, where it stands; taking it and checking it. The keys act on the first document that
 * they fit, and its buttons show them.
 */
export function OwedCard({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  const firstOf = (status: OwedView['status']) => view.owed.find(owed => owed.status === status)?.owedId
  const first = [firstOf('owed'), firstOf('supplied')]
  const remindable = view.status === 'accepted' && view.owed.some(owed => owed.status === 'owed' && owed.citizens)
  return (
    <Card size="small" title={t('case.owed')} extra={remindable && <PromptButton key={view.caseId} view={view} />}>
      {view.owed.length === 0 && <p className="muted">{t('case.noOwed')}</p>}
      <ul className="list">
        {view.owed.map(owed => (
          <OwedEntry key={owed.owedId} counter={counter} view={view} owed={owed} keys={first.includes(owed.owedId)} />
        ))}
      </ul>
    </Card>
  )
}

function OwedEntry(props: {
  readonly counter: Counter
  readonly view: CaseView
  readonly owed: OwedView
  /** Whether the keys are for this one. */
  readonly keys: boolean
}) {
  const { t, pick } = useTexts()
  const { counter, view, owed, keys } = props
  const [rejecting, setRejecting] = useState(false)
  const { owedId } = owed
  const open = view.status === 'accepted' && !counter.busy
  const supply = () => counter.act(on => client.cases.supply({ ...on, owedId, method: 'counter' }))
  const accept = () => counter.act(on => client.cases.acceptSupply({ ...on, owedId }))
  const reject = () => setRejecting(true)
  const on = (status: OwedView['status'], act: () => unknown) =>
    keys && open && owed.status === status ? () => void act() : undefined
  useHotkeys({ F3: on('owed', supply), F4: on('supplied', accept), F6: on('supplied', reject) })
  const label = (text: string, key: string) => (keys ? `${text}（${key}）` : text)
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
          <Button type="primary" disabled={!open} onClick={supply}>
            {label(t('case.supply'), 'F3')}
          </Button>
        )}
        {owed.status === 'supplied' && (
          <>
            <Button type="primary" disabled={!open} onClick={accept}>
              {label(t('case.accept'), 'F4')}
            </Button>
            <Button disabled={!open} onClick={reject}>
              {label(t('case.reject'), 'F6')}
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
