import type { PurgedKindView } from '../../../electron/api/contract/subjects.ts'
import { subjectCommands } from '../../data/subjects.ts'
import { useCallId } from '../../data/use-call-id.ts'
import { useTexts } from '../../texts/index.ts'
import { TypedDialog } from './typed-dialog.tsx'

export function PurgeDialog(props: {
  readonly count: number
  readonly onPurged: (kinds: readonly PurgedKindView[]) => void
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const callId = useCallId()
  const phrase = t('people.personal.purge.phrase')
  return (
    <TypedDialog
      title={t('people.personal.purge.dialog')}
      phrase={phrase}
      ask={t('people.personal.purge.confirm', { phrase })}
      act={t('people.personal.purge.act')}
      onConfirm={async () => props.onPurged(await subjectCommands.purge({ dryRun: false, commandId: callId('') }))}
      onCancel={props.onCancel}
    >
      <p>{t('people.personal.purge.text', { count: props.count })}</p>
    </TypedDialog>
  )
}
