import { Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { CallResult } from '../../electron/api/contract/prompts.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { useReturnFocus } from '../ui/use-return-focus.ts'

/** What came of a call. Ctrl+Enter confirms. */
export function CallDialog(props: {
  readonly name: string
  readonly results: readonly CallResult[]
  readonly onConfirm: (result: CallResult, note: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  useReturnFocus()
  const [result, setResult] = useState<CallResult>()
  const [note, setNote] = useState('')
  const confirm = () => {
    if (result) props.onConfirm(result, note.trim())
  }
  return (
    <Modal
      open
      title={<AsWritten>{`${t('prompts.result')} · ${props.name}`}</AsWritten>}
      okText={t('act.confirm')}
      cancelText={t('act.cancel')}
      okButtonProps={{ disabled: result === undefined }}
      onOk={confirm}
      onCancel={props.onCancel}
    >
      <div className="actions">
        <Radio.Group
          name="result"
          aria-label={t('prompts.result')}
          value={result}
          onChange={event => setResult(event.target.value)}
          options={props.results.map(value => ({ value, label: t(`prompts.results.${value}`) }))}
        />
        {result === 'wrongNumber' && <span className="muted">{t('prompts.wrongNumberHint')}</span>}
        <Input.TextArea
          autoFocus
          aria-label={t('prompts.note')}
          placeholder={t('prompts.note')}
          rows={3}
          maxLength={200}
          value={note}
          onChange={event => setNote(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && event.ctrlKey) confirm()
          }}
        />
      </div>
    </Modal>
  )
}
