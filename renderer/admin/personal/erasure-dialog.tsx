import type { ErasurePreviewView, SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { ShownSubject } from '../../case/trust/trust-record.tsx'
import { subjectCommands } from '../../data/subjects.ts'
import { useCallId } from '../../data/use-call-id.ts'
import { useTexts } from '../../texts/index.ts'
import { TypedDialog } from './typed-dialog.tsx'

export function ErasureDialog(props: {
  readonly asked: SubjectAskedView
  readonly preview: ErasurePreviewView
  readonly onErased: (erased: { readonly cases: number; readonly keys: number }) => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const { asked, preview } = props
  const callId = useCallId()
  const phrase = t('people.personal.erase.phrase')
  return (
    <TypedDialog
      title={t('people.personal.erase.dialog')}
      phrase={phrase}
      ask={t('people.personal.erase.confirm', { phrase })}
      act={t('people.personal.erase.act')}
      reason={t('people.personal.erase.reason')}
      onConfirm={async reason =>
        props.onErased(await subjectCommands.erase({ asked, reason, commandId: callId(reason) }))
      }
      onCancel={props.onCancel}
    >
      <div>
        <ShownSubject who={preview.who} />{' '}
        <span className="muted">{t('people.personal.erase.cases', { count: preview.cases })}</span>
      </div>
    </TypedDialog>
  )
}
