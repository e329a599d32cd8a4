import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, becauseOf } from '../../case/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { useCounterCall } from '../counter-context.ts'
import { FindDialog } from './late-falsehood.ts'

/** 查明虚假材料; `actions` as the ticks on the screen allow them. */
export function FindButton(props: {
  readonly view: CaseView
  readonly actions: readonly ActionView[]
  readonly small?: boolean
}) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [asking, setAsking] = useState(false)
  const action = actionOf(props.actions, 'findFalsehood')
  if (!action) return null
  return (
    <>
      <ActButton
        small={props.small ?? false}
        data-action="findFalsehood"
        because={becauseOf(action, pick)}
        busy={call.busy}
        onClick={() => setAsking(true)}
      >
        {t('life.records.findFalsehood')}
      </ActButton>
      {asking && <FindDialog view={props.view} ids={action.limits.choices ?? []} onClose={() => setAsking(false)} />}
    </>
  )
}
