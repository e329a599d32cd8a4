import { Checkbox, InputNumber } from 'antd'
import { useState } from 'react'
import type { OwedView } from '../../../electron/api/contract/case-view.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { Field, ReasonField } from '../../ui/field.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'
import type { Counter } from '../use-counter.ts'

/** 申请延期: asked for here, answered by another supervisor. */
export function ExtensionDialog(props: {
  readonly counter: Counter
  readonly owed: OwedView
  readonly onClose: () => void
}) {
  const { t, pick } = useTexts()
  const { counter, owed } = props
  const [days, setDays] = useState<number | null>(3)
  const [forceMajeure, setForceMajeure] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      counter={counter}
      title={t('life.extension.title', { name: pick(owed.name) })}
      ready={days !== null && reason.trim() !== ''}
      command={on =>
        client.cases.askApproval({
          ...on,
          requestId: crypto.randomUUID(),
          request: { kind: 'extension', owedId: owed.owedId, days: days ?? 0, forceMajeure },
          reason: reason.trim(),
        })
      }
      onClose={props.onClose}
    >
      <p className="muted">{t('life.extension.hint')}</p>
      <Field label={t('life.extension.days')}>
        <InputNumber
          autoFocus
          aria-label={t('life.extension.days')}
          min={1}
          max={60}
          precision={0}
          value={days}
          onChange={setDays}
        />
      </Field>
      <Checkbox checked={forceMajeure} onChange={event => setForceMajeure(event.target.checked)}>
        {t('life.extension.force')}
      </Checkbox>
      <ReasonField label={t('life.reason')} value={reason} onChange={setReason} />
    </CaseDialog>
  )
}
