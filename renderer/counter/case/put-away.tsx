import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, stateOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { useCounterCall } from '../counter-context.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

/** 到期归档 */
export function PutAway({ view }: { view: CaseView }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <ActButton
        data-action="putAway"
        {...stateOf(actionOf(view.actions, 'putAway'), pick)}
        busy={call.busy}
        onClick={() => setAsking(true)}
      >
        {t('life.back.putAway')}
      </ActButton>
      {asking && (
        <ReasonedDialog
          title={t('life.back.putAway')}
          command={(on, reason) => caseCommands.putAway({ ...on, reason })}
          onClose={() => setAsking(false)}
        >
          <p>{t(view.status === 'accepted' ? 'life.back.putAwayReady' : 'life.back.putAwayText')}</p>
        </ReasonedDialog>
      )}
    </>
  )
}
