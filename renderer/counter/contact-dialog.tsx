import { z } from 'zod'
import type { CaseView, PartyView } from '../../electron/api/contract/case-view.ts'
import { cases } from '../../electron/api/contract/cases.ts'
import { caseCommands } from '../data/cases.ts'
import { useTexts } from '../texts/index.ts'
import { CheckField, ChoiceField, TextField } from '../ui/form/fields.tsx'
import { fieldsOf } from '../ui/form/fields-of.ts'
import { useContractForm } from '../ui/form/use-contract-form.ts'
import { CaseDialog } from './case/case-dialog.tsx'
import { PresenceLine } from './case/presence-line.tsx'

const { phone, reach } = fieldsOf(cases.recordContact)
const asked = z.object({ phone: phone.unwrap(), removed: z.boolean(), reach })

/** The known number is never shown here: it stays, or another one is typed. */
export function ContactDialog(props: {
  readonly view: CaseView
  readonly party: 'applicant' | 'handler'
  readonly contact: Pick<PartyView, 'phone' | 'reach'>
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const { view, party, contact } = props
  const form = useContractForm(asked, { phone: '', removed: false, reach: contact.reach })
  const removed = form.watch('removed')
  return (
    <CaseDialog
      title={t('reminders.contact')}
      form={form}
      command={(on, answer) => {
        const kept = !answer.removed && answer.phone === ''
        const changed = kept ? {} : { phone: answer.removed ? '' : answer.phone }
        return caseCommands.recordContact({ ...on, party, reach: answer.reach, ...changed })
      }}
      onClose={props.onClose}
    >
      <PresenceLine view={view} />
      <TextField
        autoFocus
        optional
        form={form}
        name="phone"
        label={t('reminders.phone')}
        hint={contact.phone ? t('reminders.keeps', { phone: contact.phone }) : t('reminders.phoneHint')}
        inputMode="tel"
        disabled={removed}
      />
      {contact.phone && <CheckField form={form} name="removed" label={t('reminders.remove')} />}
      <ChoiceField
        form={form}
        name="reach"
        label={t('reminders.how')}
        options={reach.options.map(value => ({ value, label: t(`reminders.reach.${value}`) }))}
      />
    </CaseDialog>
  )
}
