import { useState } from 'react'
import type { CallResult } from '../../electron/api/contract/reminders.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { RadioGroup } from '../ui/choice.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { Stack } from '../ui/layout.tsx'
import { TextArea } from '../ui/text-input.tsx'

/** What came of a call. Ctrl+Enter confirms. */
export function CallDialog(props: {
  readonly name: string
  readonly results: readonly CallResult[]
  readonly onConfirm: (result: CallResult, note: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const [result, setResult] = useState<CallResult>()
  const [note, setNote] = useState('')
  const confirm = () => {
    if (result) props.onConfirm(result, note.trim())
  }
  return (
    <FormDialog
      title={<AsWritten>{`${t('reminders.result')} · ${props.name}`}</AsWritten>}
      ready={result !== undefined}
      submit={t('act.confirm')}
      onSubmit={confirm}
      onClose={props.onCancel}
    >
      <Stack dense>
        <RadioGroup
          aria-label={t('reminders.result')}
          value={result}
          onChange={setResult}
          options={props.results.map(value => ({ value, label: t(`reminders.results.${value}`) }))}
        />
        {result === 'wrongNumber' && <span className="muted">{t('reminders.wrongNumberHint')}</span>}
        <TextArea
          autoFocus
          aria-label={t('reminders.note')}
          placeholder={t('reminders.note')}
          rows={3}
          maxLength={200}
          value={note}
          onChange={event => setNote(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && event.ctrlKey) confirm()
          }}
        />
      </Stack>
    </FormDialog>
  )
}
