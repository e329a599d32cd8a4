import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, stateOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { useCounterCall } from '../counter-context.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

/** 备注 */
export function NoteButton({ view }: { readonly view: CaseView }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [writing, setWriting] = useState(false)
  return (
    <>
      <ActButton
        data-action="note"
        {...stateOf(actionOf(view.actions, 'note'), pick)}
        busy={call.busy}
        onClick={() => setWriting(true)}
      >
        {t('life.note.button')}
      </ActButton>
      {writing && (
        <ReasonedDialog
          title={t('life.note.title')}
          label={t('life.note.label')}
          command={(on, text) => caseCommands.note({ ...on, text })}
          onClose={() => setWriting(false)}
        >
          <p className="muted">{t('life.note.hint')}</p>
        </ReasonedDialog>
      )}
    </>
  )
}
