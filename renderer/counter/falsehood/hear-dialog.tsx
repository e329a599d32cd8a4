import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { missing } from '../../ui/form/missing.ts'
import { said as spoken } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'
import { PresenceLine } from '../case/presence-line.tsx'

const { kind, said, weighed } = fieldsOf(cases.hearDefence)
const asked = z.object({ kind, said: spoken(said), weighed: weighed.trim() }).superRefine((answer, { addIssue }) => {
  if (answer.kind === 'statement' && answer.weighed === '') addIssue(missing.text('weighed'))
})

/** 陈述、申辩, or that the party gives it up. */
export function HearDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const form = useContractForm(asked, { said: '', weighed: '' })
  return (
    <CaseDialog
      title={t('falsehood.hear.title')}
      form={form}
      command={(on, answer) =>
        caseCommands.hearDefence({ ...on, ...answer, weighed: answer.kind === 'waiver' ? '' : answer.weighed })
      }
      onClose={props.onClose}
    >
      <PresenceLine view={props.view} />
      <ChoiceField
        autoFocus
        form={form}
        name="kind"
        label={t('falsehood.hear.kind')}
        options={kind.options.map(value => ({ value, label: t(`falsehood.hear.kinds.${value}`) }))}
      />
      <ReasonField form={form} name="said" label={t('falsehood.hear.said')} />
      {form.watch('kind') !== 'waiver' && (
        <ReasonField form={form} name="weighed" label={t('falsehood.hear.weighed')} />
      )}
    </CaseDialog>
  )
}
