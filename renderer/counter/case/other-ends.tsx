import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
import { Field, ReasonField } from '../../ui/field.tsx'
import { useCounterCall } from '../counter-context.ts'
import { CaseDialog } from './case-dialog.tsx'

type OtherWay = Parameters<typeof caseCommands.endOtherwise>[0]['way']

/** 不予受理, 作废, 转报: a supervisor's, with the ground and a reason. Not there for anybody else. */
export function OtherEnds({ view }: { view: CaseView }) {
  const call = useCounterCall()
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const action = actionOf(view.actions, 'endOtherwise')
  if (!action) return null
  const ways = (action.limits.choices ?? []) as OtherWay[]
  return (
    <>
      <ActButton data-action="endOtherwise" enabled={!action.because} busy={call.busy} onClick={() => setAsking(true)}>
        {t('life.otherEnd.button')}
      </ActButton>
      {asking && <OtherEndDialog ways={ways} onClose={() => setAsking(false)} />}
    </>
  )
}

function OtherEndDialog(props: { readonly ways: readonly OtherWay[]; readonly onClose: () => void }) {
  const { t } = useTexts()
  const [way, setWay] = useState<OtherWay>()
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      title={t('life.otherEnd.title')}
      danger
      ready={way !== undefined && reason.trim() !== ''}
      command={on => caseCommands.endOtherwise({ ...on, way: way ?? 'voided', reason: reason.trim() })}
      onClose={props.onClose}
    >
      <p className="muted">{t('life.otherEnd.hint')}</p>
      <Field label={t('life.otherEnd.way')}>
        <RadioGroup
          aria-label={t('life.otherEnd.way')}
          value={way}
          onChange={setWay}
          options={props.ways.map(value => ({ value, label: t(`life.otherEnd.ways.${value}`) }))}
        />
      </Field>
      <ReasonField label={t('life.reason')} value={reason} onChange={setReason} />
    </CaseDialog>
  )
}
