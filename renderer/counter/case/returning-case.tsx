import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, may, stateOf } from '../../case/actions.ts'
import { nameWithDefect } from '../../case/name-with-defect.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Alert } from '../../ui/alert.tsx'
import { Card } from '../../ui/card.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import styles from '../counter.module.css'
import { useCaseActs, useCounterCall } from '../counter-context.ts'
import { OtherEnds } from './other-ends.tsx'
import { PresenceLine } from './presence-line.tsx'
import { PutAway } from './put-away.tsx'
import { ReasonedDialog } from './reasoned-dialog.tsx'

export function ReturningCase({ view }: { view: CaseView }) {
  const acts = useCaseActs()
  const texts = useTexts()
  const { t, pick, bracketed } = texts
  const [withdrawing, setWithdrawing] = useState(false)
  const call = useCounterCall()
  const missing = view.asked.filter(({ id, deferral }) => view.missing?.includes(id) && deferral?.mode !== 'shared')
  const goOn = () =>
    acts.act(on => caseCommands.checkMaterials({ ...on, missing: view.missing ?? [], defects: view.defects }))
  const goesOn = may(view.actions, 'checkMaterials')
  useHotkeys({ F3: goesOn ? goOn : undefined })
  return (
    <Card title={t('act.title')}>
      <div className={styles['actGrid']}>
        <div className={styles['wide']}>
          <ActButton
            kind="primary"
            {...stateOf(actionOf(view.actions, 'checkMaterials'), pick)}
            busy={call.busy}
            onClick={goOn}
          >
            {t('life.back.goOn')}
          </ActButton>
        </div>
        <ActButton
          {...stateOf(actionOf(view.actions, 'withdraw'), pick)}
          busy={call.busy}
          onClick={() => setWithdrawing(true)}
        >
          {t('act.withdraw')}
        </ActButton>
        <PutAway view={view} />
        <OtherEnds view={view} />
      </div>
      <WhyReturning view={view} />
      <h4>{t('life.back.missing')}</h4>
      <ul>
        {missing.map(material => (
          <li key={material.id}>
            {nameWithDefect(material, view.defects, texts)}
            {bracketed(`${t(`case.form.${material.form}`)} × ${material.copies}`)}
          </li>
        ))}
      </ul>
      {withdrawing && (
        <ReasonedDialog
          title={t('act.withdraw')}
          label={t('act.withdrawReason')}
          command={(on, reason) => caseCommands.withdraw({ ...on, reason })}
          onClose={() => setWithdrawing(false)}
        >
          <PresenceLine view={view} />
        </ReasonedDialog>
      )}
    </Card>
  )
}

/** It says that this is no acceptance. */
function WhyReturning({ view }: { view: CaseView }) {
  const { t } = useTexts()
  const { held, promiseWithdrawal, notice } = view
  if (view.status === 'held' && held) {
    const text = t('life.hold.until', { on: held.on, date: held.until.date })
    return <Alert tone="warning" data-testid="held" title={t('life.hold.held')} description={text} />
  }
  if (promiseWithdrawal) {
    const { on, reason, returnBy } = promiseWithdrawal
    const text = t('life.back.withdrawnHint', { on, reason, date: returnBy.date })
    return <Alert tone="info" title={t('life.back.withdrawn')} description={text} />
  }
  const text = t('life.back.noticedHint', { on: notice?.on ?? '' })
  return <Alert tone="info" title={t('life.back.noticed')} description={text} />
}
