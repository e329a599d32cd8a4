import { type ReactNode, useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { ReasonField } from '../../ui/field.tsx'
import type { OnCase } from '../counter-context.ts'
import { CaseDialog } from './case-dialog.tsx'

/** A command that needs a reason and nothing else, with what follows from it. */
export function ReasonedDialog(props: {
  readonly title: string
  readonly danger?: boolean
  /** What the reason is asked as; absent: 理由. */
  readonly label?: string
  readonly command: (on: OnCase, reason: string) => Promise<CaseView>
  readonly onClose: () => void
  /** What follows from it. */
  readonly children?: ReactNode
}) {
  const { t } = useTexts()
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      title={props.title}
      danger={props.danger ?? false}
      ready={reason.trim() !== ''}
      command={on => props.command(on, reason.trim())}
      onClose={props.onClose}
    >
      {props.children}
      <ReasonField autoFocus label={props.label ?? t('life.reason')} value={reason} onChange={setReason} />
    </CaseDialog>
  )
}
