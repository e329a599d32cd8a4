import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, becauseOf } from '../../case/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { late } from '../../ui/late.tsx'
import { useCounterCall } from '../counter-context.ts'
import type { OtherWay } from './other-end-dialog.tsx'

const OtherEndDialog = late(() => import('./other-end-dialog.tsx').then(part => part.OtherEndDialog))

export function OtherEnds({ view }: { view: CaseView }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [asking, setAsking] = useState(false)
  const action = actionOf(view.actions, 'endOtherwise')
  if (!action) return null
  const ways = (action.limits.choices ?? []) as OtherWay[]
  return (
    <>
      <ActButton
        data-action="endOtherwise"
        because={becauseOf(action, pick)}
        busy={call.busy}
        onClick={() => setAsking(true)}
      >
        {t('life.otherEnd.button')}
      </ActButton>
      {asking && <OtherEndDialog ways={ways} onClose={() => setAsking(false)} />}
    </>
  )
}
