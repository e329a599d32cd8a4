import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ReasonField } from '../../ui/field.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { DaysField, isWithin } from './days-field.tsx'

/** 延长审批: the decision itself takes longer; a supervisor answers. */
export function FinishDialog(props: { readonly limits: ActionView['limits']; readonly onClose: () => void }) {
  const { limits, onClose } = props
  const { t } = useTexts()
  const [days, setDays] = useState<number | undefined>(5)
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      title={t('life.clock.extendTitle')}
      ready={isWithin(limits.days, days) && reason.trim() !== ''}
      command={on =>
        caseCommands.askApproval({
          ...on,
          requestId: crypto.randomUUID(),
          request: { kind: 'finish', days: days ?? 0 },
          reason: reason.trim(),
        })
      }
      onClose={onClose}
    >
      <p className="muted">{t('life.clock.extendHint')}</p>
      <DaysField autoFocus label={t('life.clock.extendDays')} range={limits.days} value={days} onChange={setDays} />
      <ReasonField label={t('life.reason')} value={reason} onChange={setReason} />
    </CaseDialog>
  )
}
