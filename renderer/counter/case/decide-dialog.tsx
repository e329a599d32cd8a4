import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Checkbox, RadioGroup } from '../../ui/choice.tsx'
import { ReasonField } from '../../ui/field.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { LockedText } from './locked-text.tsx'

/** 准予 or 不予: nothing is chosen beforehand. A refusal has reasons; to grant what is still owed is asked once more. */
export function DecideDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { view, onClose } = props
  const [granted, setGranted] = useState<boolean>()
  const [allTheSame, setAllTheSame] = useState(false)
  const [reason, setReason] = useState('')
  const ready = granted === true ? !view.locked || allTheSame : granted === false && reason.trim() !== ''
  return (
    <CaseDialog
      title={t('life.result.decideTitle')}
      danger={granted === false}
      ready={ready}
      command={on => caseCommands.decideResult({ ...on, granted: granted === true, reason: reason.trim() })}
      onClose={onClose}
    >
      <RadioGroup
        aria-label={t('life.result.decideTitle')}
        autoFocus
        value={granted}
        onChange={setGranted}
        options={[
          { value: true, label: t('life.result.grant') },
          { value: false, label: t('life.result.refuse') },
        ]}
      />
      {view.locked && (
        <>
          <LockedText view={view} />
          <Checkbox
            disabled={granted !== true}
            checked={allTheSame}
            onChange={event => setAllTheSame(event.target.checked)}
          >
            {t('here.decide.owed')}
          </Checkbox>
        </>
      )}
      <ReasonField
        label={t(granted === false ? 'life.result.reasonRefuse' : 'life.result.reasonGrant')}
        value={reason}
        onChange={setReason}
      />
    </CaseDialog>
  )
}
