import { z } from 'zod'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { may } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from './case-dialog.tsx'
import { aboutText } from './objection-line.tsx'
import { PresenceLine } from './presence-line.tsx'

/** The choice that stands for no breach. */
const DECISION = ''

const asked = z.object({ about: z.string(), reason: said(fieldsOf(cases.raiseObjection).reason) })

/** 异议 */
export function ObjectionDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { view } = props
  const breaches = view.breaches
    .map(({ breachId }) => breachId)
    .filter(breachId => may(view.actions, 'raiseObjection', { breachId }))
  // With nothing on record, the decision is all there is to object to.
  const form = useContractForm(asked, { reason: '', ...(breaches.length === 0 ? { about: DECISION } : {}) })
  return (
    <CaseDialog
      title={t('life.records.objectTitle')}
      form={form}
      command={(on, { about, reason }) =>
        caseCommands.raiseObjection({
          ...on,
          objectionId: crypto.randomUUID(),
          ...(about === DECISION ? {} : { breachId: about }),
          reason,
        })
      }
      onClose={props.onClose}
    >
      <PresenceLine view={view} />
      <p className="muted">{t('life.records.objectHint')}</p>
      <ChoiceField
        vertical
        autoFocus
        form={form}
        name="about"
        label={t('life.records.about')}
        options={[...breaches, DECISION].map(value => ({ value, label: aboutText(view, value, t) }))}
      />
      <ReasonField form={form} name="reason" label={t('life.reason')} autoFocus={breaches.length === 0} />
    </CaseDialog>
  )
}
