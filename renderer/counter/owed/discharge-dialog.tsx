import { useState } from 'react'
import type { OwedView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'

/** 核得: what the document would have shown was found in a way that the item names, with the number to find it again. */
export function DischargeDialog(props: { readonly owed: OwedView; readonly onClose: () => void }) {
  const { t, pick } = useTexts()
  const { owed } = props
  // One way is no choice.
  const [means, setMeans] = useState(owed.discharges.length === 1 ? owed.discharges[0] : undefined)
  const [reference, setReference] = useState('')
  return (
    <CaseDialog
      title={t('life.discharge.title', { name: pick(owed.name) })}
      ready={means !== undefined && reference.trim() !== ''}
      command={on =>
        caseCommands.discharge({ ...on, owedId: owed.owedId, means: means ?? 'check', reference: reference.trim() })
      }
      onClose={props.onClose}
    >
      <p className="muted">{t('life.discharge.hint')}</p>
      <Field label={t('life.discharge.means')}>
        <RadioGroup
          aria-label={t('life.discharge.means')}
          autoFocus={owed.discharges.length > 1}
          value={means}
          onChange={setMeans}
          options={owed.discharges.map(value => ({ value, label: t(`life.owed.means.${value}`) }))}
        />
      </Field>
      <Field label={t('life.discharge.reference')}>
        <TextInput
          autoFocus={owed.discharges.length === 1}
          aria-label={t('life.discharge.reference')}
          maxLength={200}
          value={reference}
          onChange={event => setReference(event.target.value)}
        />
      </Field>
    </CaseDialog>
  )
}
