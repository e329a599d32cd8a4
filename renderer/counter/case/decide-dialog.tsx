import { Radio } from 'antd'
import { useState } from 'react'
import { client } from '../../api/client.ts'
import { ReasonField } from '../../components/field.tsx'
import { useTexts } from '../../i18n/index.ts'
import type { Counter } from '../use-counter.ts'
import { CaseDialog } from './case-dialog.tsx'

/** 准予 or 不予; a refusal has reasons. */
export function DecideDialog({ counter, onClose }: { counter: Counter; onClose: () => void }) {
  const { t } = useTexts()
  const [granted, setGranted] = useState(true)
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      counter={counter}
      title={t('life.result.decideTitle')}
      danger={!granted}
      ready={granted || reason.trim() !== ''}
      command={on => client.cases.decideResult({ ...on, granted, reason: reason.trim() })}
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
      <ReasonField
        label={t(granted ? 'life.result.reasonGrant' : 'life.result.reasonRefuse')}
        value={reason}
        onChange={setReason}
      />
    </CaseDialog>
  )
}
