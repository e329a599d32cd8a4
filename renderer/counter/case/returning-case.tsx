import { Alert, Button, Card } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { client } from '../../api/client.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useHotkeys } from '../../components/use-hotkeys.ts'
import { useTexts } from '../../i18n/index.ts'
import type { Counter } from '../use-counter.ts'
import { OtherEnds } from './other-ends.tsx'
import { PutAway } from './put-away.tsx'

/** A case that is not accepted and waits for the citizen to come back: told once, papers kept, or the promise withdrawn. */
export function ReturningCase({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t, pick } = useTexts()
  const [withdrawing, setWithdrawing] = useState(false)
  const missing = view.item.materials.filter(material => view.missing?.includes(material.id))
  const goOn = () => counter.act(on => client.cases.checkMaterials({ ...on, missing: view.missing ?? [] }))
  useHotkeys({ F3: counter.busy ? undefined : goOn })
  return (
    <Card size="small" title={t('act.title')}>
      <div className="actions">
        <Standing view={view} />
        <h4>{t('life.back.missing')}</h4>
        <ul>
          {missing.map(material => (
            <li key={material.id}>
              {pick(material.name)}（{t(`case.form.${material.form}`)} × {material.copies}）
            </li>
          ))}
        </ul>
        <Button type="primary" size="large" disabled={counter.busy} onClick={goOn}>
          {t('life.back.goOn')}
        </Button>
        <PutAway counter={counter} view={view} />
        <OtherEnds counter={counter} view={view} />
        <Button onClick={() => setWithdrawing(true)}>{t('act.withdraw')}</Button>
      </div>
      {withdrawing && (
        <ReasonDialog
          title={t('act.withdrawReason')}
          onCancel={() => setWithdrawing(false)}
          onConfirm={reason => {
            setWithdrawing(false)
            counter.act(on => client.cases.withdraw({ ...on, reason }))
          }}
        />
      )}
    </Card>
  )
}

/** Why it waits, and that this is no acceptance. */
function Standing({ view }: { view: CaseView }) {
  const { t } = useTexts()
  const { held, promiseWithdrawal, notice } = view
  if (view.status === 'held' && held) {
    const text = t('life.hold.until', { on: held.on, date: held.until.date })
    return <Alert type="warning" showIcon data-testid="held" title={t('life.hold.held')} description={text} />
  }
  if (promiseWithdrawal) {
    const { on, reason, returnBy } = promiseWithdrawal
    const text = t('life.back.withdrawnHint', { on, reason, date: returnBy.date })
    return <Alert type="info" showIcon title={t('life.back.withdrawn')} description={text} />
  }
  const text = t('life.back.noticedHint', { on: notice?.on ?? '' })
  return <Alert type="info" showIcon title={t('life.back.noticed')} description={text} />
}
