import { Checkbox, Radio } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
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
      <Radio.Group
        name="granted"
        aria-label={t('life.result.decideTitle')}
        value={granted}
        onChange={event => setGranted(event.target.value)}
      >
        <Radio value={true} autoFocus>
          {t('life.result.grant')}
        </Radio>
        <Radio value={false}>{t('life.result.refuse')}</Radio>
      </Radio.Group>
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
