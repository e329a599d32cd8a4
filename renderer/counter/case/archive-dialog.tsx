import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, TextField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'

const { archiveNumber, retention, keeper } = fieldsOf(cases.archive)

const ASKED = z.object({ archiveNumber: said(archiveNumber), retention, keeper: said(keeper) })

/** 归档 */
export function ArchiveDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { view, onClose } = props
  const offered = actionOf(view.actions, 'archive')?.limits.choices ?? []
  const form = useContractForm(ASKED, { archiveNumber: '', retention: 'years10', keeper: '' })
  return (
    <CaseDialog
      title={t('archiving.title')}
      form={form}
      command={(on, answer) => caseCommands.archive({ ...on, ...answer })}
      onClose={onClose}
    >
      <p>{t('archiving.text')}</p>
      <TextField autoFocus form={form} name="archiveNumber" label={t('archiving.number')} />
      <ChoiceField
        form={form}
        name="retention"
        label={t('archiving.retention')}
        options={retention.options
          .filter(value => offered.includes(value))
          .map(value => ({ value, label: t(`archiving.retentions.${value}`) }))}
      />
      <TextField form={form} name="keeper" label={t('archiving.keeper')} />
    </CaseDialog>
  )
}
