import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { ChoiceField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'
import { grantsAtOnce } from '../case/ending-ways.ts'

const [, { shape: post }, { shape: electronic }] = fieldsOf(cases.handOver).handover.options
const asked = z.object({ method: z.enum([post.method.value, electronic.method.value]), takenBy: post.takenBy })

/** 邮寄、电子送达: to a party on record. */
export function SendDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t, colon } = useTexts()
  const { view, onClose } = props
  const { parties, sameParty } = view
  const form = useContractForm(asked, sameParty ? { takenBy: 'applicant' } : {})
  const granting = grantsAtOnce(view)
  const choices = actionOf(view.actions, 'handOver')?.limits.choices ?? []
  const takers = asked.shape.takenBy.options.filter(name => parties[name] && (name === 'applicant' || !sameParty))
  return (
    <CaseDialog
      title={t('here.send.title')}
      form={form}
      command={(on, handover) => caseCommands.handOver({ ...on, granting, handover })}
      onClose={onClose}
    >
      <p>
        {granting && t('here.collect.granting')}
        {t('here.send.text')}
      </p>
      <ChoiceField
        autoFocus
        form={form}
        name="method"
        label={t('here.send.method')}
        options={asked.shape.method.options
          .filter(value => choices.includes(value))
          .map(value => ({ value, label: t(`here.send.methods.${value}`) }))}
      />
      <ChoiceField
        vertical
        form={form}
        name="takenBy"
        label={t('here.send.to')}
        options={takers.map(value => ({
          value,
          label: (
            <>
              {t(`party.${value}`)}
              {colon}
              <AsWritten>{parties[value]?.name ?? ''}</AsWritten> {parties[value]?.number}
            </>
          ),
        }))}
      />
    </CaseDialog>
  )
}
