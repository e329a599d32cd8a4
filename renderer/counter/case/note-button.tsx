import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { may } from '../../case/actions.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import type { Counter } from '../use-counter.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

/** 备注: for whoever works on the case next. It stands in the history. */
export function NoteButton({ counter, view }: { readonly counter: Counter; readonly view: CaseView }) {
  const { t } = useTexts()
  const [writing, setWriting] = useState(false)
  return (
    <>
      <ActButton
        data-action="note"
        enabled={may(view.actions, 'note')}
        busy={counter.busy}
        onClick={() => setWriting(true)}
      >
        {t('life.note.button')}
      </ActButton>
      {writing && (
        <ReasonedDialog
          counter={counter}
          title={t('life.note.title')}
          label={t('life.note.label')}
          command={(on, text) => client.cases.note({ ...on, text })}
          onClose={() => setWriting(false)}
        >
          <p className="muted">{t('life.note.hint')}</p>
        </ReasonedDialog>
      )}
    </>
  )
}
