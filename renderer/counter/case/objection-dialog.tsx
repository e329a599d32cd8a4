import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { may } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { Field, ReasonField } from '../../ui/field.tsx'
import { CaseDialog } from './case-dialog.tsx'
import { aboutText } from './objection-line.tsx'
import { PresenceLine } from './presence-line.tsx'

/** The choice that stands for no breach. */
const DECISION = ''

/** 异议: about how the case was decided, or about an entry of the record. */
export function ObjectionDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t } = useTexts()
  const { view } = props
  const breaches = view.breaches
    .map(({ breachId }) => breachId)
    .filter(breachId => may(view.actions, 'raiseObjection', { breachId }))
  // Nothing is chosen beforehand where there is more than one thing to object to.
  const [about, setAbout] = useState(breaches.length === 0 ? DECISION : undefined)
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      title={t('life.records.objectTitle')}
      ready={about !== undefined && reason.trim() !== ''}
      command={on =>
        caseCommands.raiseObjection({
          ...on,
          objectionId: crypto.randomUUID(),
          ...(about === undefined || about === DECISION ? {} : { breachId: about }),
          reason: reason.trim(),
        })
      }
      onClose={props.onClose}
    >
      <PresenceLine view={view} />
      <p className="muted">{t('life.records.objectHint')}</p>
      <Field label={t('life.records.about')}>
        <RadioGroup
          vertical
          aria-label={t('life.records.about')}
          value={about}
          onChange={setAbout}
          autoFocus
          options={[...breaches, DECISION].map(value => ({ value, label: aboutText(view, value, t) }))}
        />
      </Field>
      <ReasonField autoFocus={breaches.length === 0} label={t('life.reason')} value={reason} onChange={setReason} />
    </CaseDialog>
  )
}
