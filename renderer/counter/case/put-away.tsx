import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { may } from '../../case/actions.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import type { Counter } from '../use-counter.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

/** 到期归档: nobody came back, or nobody collected, in time. Not before. */
export function PutAway({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <ActButton
        data-action="putAway"
        enabled={may(view.actions, 'putAway')}
        busy={counter.busy}
        onClick={() => setAsking(true)}
      >
        {t('life.back.putAway')}
      </ActButton>
      {asking && (
        <ReasonedDialog
          counter={counter}
          title={t('life.back.putAway')}
          command={(on, reason) => client.cases.putAway({ ...on, reason })}
          onClose={() => setAsking(false)}
        >
          <p>{t(view.status === 'accepted' ? 'life.back.putAwayReady' : 'life.back.putAwayText')}</p>
        </ReasonedDialog>
      )}
    </>
  )
}
