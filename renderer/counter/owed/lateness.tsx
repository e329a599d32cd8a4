import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, may, stateOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Alert } from '../../ui/alert.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { Stack } from '../../ui/layout.tsx'
import { CureDialog } from '../case/cure-dialog.tsx'
import { ReasonedDialog } from '../case/reasoned-dialog.tsx'
import styles from '../counter.module.css'
import { useCounterCall } from '../counter-context.ts'

export function Lateness({ view }: { view: CaseView }) {
  const { t, pick } = useTexts()
  const [asking, setAsking] = useState<'cure' | 'dispose'>()
  const curable = view.owed.filter(({ owedId }) => view.curable.includes(owedId))
  const names = curable.map(({ name }) => pick(name)).join(t('life.listMark'))
  const call = useCounterCall()
  const offered = may(view.actions, 'promiseCure')
  useHotkeys({ F2: offered ? () => setAsking('cure') : undefined })
  const { disposal } = view
  const isFalse = view.owed.some(({ lapse }) => lapse?.because === 'foundFalse')
  const outcome = disposal ? pick(disposal.outcome) : ''
  if (curable.length === 0 && !disposal) return null
  return (
    <Stack dense>
      {curable.length > 0 && (
        <Alert
          tone="warning"
          title={t('life.cure.offer', { names })}
          action={
            <ActButton
              {...stateOf(actionOf(view.actions, 'promiseCure'), pick)}
              busy={call.busy}
              onClick={() => setAsking('cure')}
            >
              {t('life.cure.button')}
            </ActButton>
          }
        />
      )}
      {disposal && (
        <Alert
          tone="error"
          data-testid="disposal"
          title={t(isFalse ? 'life.dispose.needFalse' : 'life.dispose.needed', { outcome })}
          action={
            may(view.actions, 'dispose') && (
              <ActButton danger busy={call.busy} onClick={() => setAsking('dispose')}>
                {t('life.dispose.button')}
              </ActButton>
            )
          }
        />
      )}
      {asking === 'cure' && <CureDialog view={view} names={names} onClose={() => setAsking(undefined)} />}
      {asking === 'dispose' && disposal && (
        <ReasonedDialog
          danger
          title={t('life.dispose.title', { outcome })}
          command={(on, reason) => caseCommands.dispose({ ...on, reason })}
          onClose={() => setAsking(undefined)}
        >
          <p>{t('life.dispose.text', { outcome })}</p>
          <p className={styles['ordinary']}>{pick(disposal.remedy)}</p>
          <p className="muted">{t('life.case.lapseBasis', { basis: pick(disposal.basis) })}</p>
        </ReasonedDialog>
      )}
    </Stack>
  )
}
