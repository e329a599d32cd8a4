import type { ReactNode } from 'react'
import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import type { OnCase } from '../counter-context.ts'
import { CaseDialog } from './case-dialog.tsx'

/** All reasons have the same length in the contract. */
const asked = z.object({ reason: said(fieldsOf(cases.withdraw).reason) })

export function ReasonedDialog(props: {
  readonly title: string
  readonly danger?: boolean
  /** Absent: 理由. */
  readonly label?: string
  readonly command: (on: OnCase, reason: string) => Promise<CaseView>
  readonly onClose: () => void
  readonly children?: ReactNode
}) {
  const { t } = useTexts()
  const form = useContractForm(asked, { reason: '' })
  return (
    <CaseDialog
      title={props.title}
      danger={props.danger ?? false}
      form={form}
      command={(on, { reason }) => props.command(on, reason)}
      onClose={props.onClose}
    >
      {props.children}
      <ReasonField autoFocus form={form} name="reason" label={props.label ?? t('life.reason')} />
    </CaseDialog>
  )
}
