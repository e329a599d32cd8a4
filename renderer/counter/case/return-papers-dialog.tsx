import { useState } from 'react'
import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { ChoiceField, TextField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { missing } from '../../ui/form/missing.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'
import { PresenceLine } from './presence-line.tsx'

const { method, to } = fieldsOf(cases.returnPapers)

const ASKED = z.object({ method, to, mailNumber: z.string().trim().max(50) }).superRefine((answer, { addIssue }) => {
  if (answer.method === 'post' && answer.mailNumber === '') addIssue(missing.text('mailNumber'))
})

/** 退还材料 */
export function ReturnPapersDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { view, onClose } = props
  const { t, pick } = useTexts()
  const here = view.custody.filter(({ place }) => place === 'here')
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set())
  const methods = (actionOf(view.actions, 'returnPapers')?.limits.choices ?? []) as z.infer<typeof method>[]
  const form = useContractForm(ASKED, { method: 'counter', to: 'handler', mailNumber: '' })
  const materials = here.map(({ materialId }) => materialId).filter(id => !kept.has(id))
  const byPost = form.watch('method') === 'post'
  const toggle = (id: string, goes: boolean) => {
    const next = new Set(kept)
    if (goes) next.delete(id)
    else next.add(id)
    setKept(next)
  }
  return (
    <CaseDialog
      title={t('life.custody.button')}
      because={materials.length === 0 ? t('life.custody.none') : undefined}
      form={form}
      command={(on, answer) =>
        caseCommands.returnPapers({
          ...on,
          materials,
          method: answer.method,
          to: answer.to,
          ...(answer.method === 'post' ? { mailNumber: answer.mailNumber } : {}),
        })
      }
      onClose={onClose}
    >
      {!byPost && <PresenceLine view={view} />}
      {here.map(({ materialId, name }) => (
        <Checkbox
          key={materialId}
          checked={!kept.has(materialId)}
          onChange={event => toggle(materialId, event.target.checked)}
        >
          {pick(name)}
        </Checkbox>
      ))}
      <ChoiceField
        autoFocus
        form={form}
        name="method"
        label={t('life.custody.method')}
        options={methods.map(value => ({ value, label: t(`life.custody.methods.${value}`) }))}
      />
      <ChoiceField
        form={form}
        name="to"
        label={t('life.custody.to')}
        options={to.options.map(value => ({ value, label: t(`party.${value}`) }))}
      />
      {byPost && <TextField form={form} name="mailNumber" label={t('life.custody.mailNumber')} />}
    </CaseDialog>
  )
}
