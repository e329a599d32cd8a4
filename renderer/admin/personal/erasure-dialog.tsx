import { useState } from 'react'
import type { ErasurePreviewView, SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { ShownSubject } from '../../case/trust/trust-record.tsx'
import { subjectCommands } from '../../data/subjects.ts'
import { useCallId } from '../../data/use-call-id.ts'
import { useTexts } from '../../texts/index.ts'
import { ReasonField } from '../../ui/field.tsx'
import { TypedDialog } from './typed-dialog.tsx'

/** Asks for the reason, and for the confirmation by hand; then the person is gone. */
export function ErasureDialog(props: {
  readonly asked: SubjectAskedView
  readonly preview: ErasurePreviewView
  readonly onErased: (erased: { readonly cases: number; readonly keys: number }) => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const { asked, preview } = props
  const [reason, setReason] = useState('')
  const commandId = useCallId(reason.trim())
  const phrase = t('people.personal.erase.phrase')
  return (
    <TypedDialog
      title={t('people.personal.erase.dialog')}
      phrase={phrase}
      ask={t('people.personal.erase.confirm', { phrase })}
      act={t('people.personal.erase.act')}
      ready={reason.trim() !== ''}
      onConfirm={async () => props.onErased(await subjectCommands.erase({ asked, reason: reason.trim(), commandId }))}
      onCancel={props.onCancel}
    >
      <div>
        <ShownSubject who={preview.who} />{' '}
        <span className="muted">{t('people.personal.erase.cases', { count: preview.cases })}</span>
      </div>
      <ReasonField autoFocus label={t('people.personal.erase.reason')} value={reason} onChange={setReason} />
    </TypedDialog>
  )
}
