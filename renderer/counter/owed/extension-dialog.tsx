import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { OwedView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { ReasonField } from '../../ui/field.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'
import { DaysField, isWithin } from '../case/days-field.tsx'

/** 申请延期: asked for here, answered by another supervisor. */
export function ExtensionDialog(props: {
  readonly owed: OwedView
  readonly limits: ActionView['limits']
  readonly onClose: () => void
}) {
  const { t, pick } = useTexts()
  const { owed, limits } = props
  const [days, setDays] = useState<number | undefined>(3)
  // Where the usual ones are used up, force majeure is what is left.
  const [forceMajeure, setForceMajeure] = useState(limits.days === undefined)
  const range = forceMajeure ? limits.daysOfForceMajeure : limits.days
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      title={t('life.extension.title', { name: pick(owed.name) })}
      ready={isWithin(range, days) && reason.trim() !== ''}
      command={on =>
        caseCommands.askApproval({
          ...on,
          requestId: crypto.randomUUID(),
          request: { kind: 'extension', owedId: owed.owedId, days: days ?? 0, forceMajeure },
          reason: reason.trim(),
        })
      }
      onClose={props.onClose}
    >
      <p className="muted">{t('life.extension.hint')}</p>
      <DaysField autoFocus label={t('life.extension.days')} range={range} value={days} onChange={setDays} />
      <Checkbox
        disabled={limits.days === undefined}
        checked={forceMajeure}
        onChange={event => setForceMajeure(event.target.checked)}
      >
        {t('life.extension.force')}
      </Checkbox>
      <ReasonField label={t('life.reason')} value={reason} onChange={setReason} />
    </CaseDialog>
  )
}
