import { Radio } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf } from '../../case/actions.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Field, ReasonField } from '../../ui/field.tsx'
import type { Counter } from '../use-counter.ts'
import { CaseDialog } from './case-dialog.tsx'

type OtherWay = Parameters<typeof client.cases.endOtherwise>[0]['way']

/** 不予受理, 作废, 转报: a supervisor's, with the ground and a reason. Not there for anybody else. */
export function OtherEnds({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  const [asking, setAsking] = useState(false)
  const action = actionOf(view.actions, 'endOtherwise')
  if (!action) return null
  const ways = (action.limits.choices ?? []) as OtherWay[]
  return (
    <>
      <ActButton
        data-action="endOtherwise"
        enabled={!action.because}
        busy={counter.busy}
        onClick={() => setAsking(true)}
      >
        {t('life.otherEnd.button')}
      </ActButton>
      {asking && <OtherEndDialog counter={counter} ways={ways} onClose={() => setAsking(false)} />}
    </>
  )
}

function OtherEndDialog(props: {
  readonly counter: Counter
  readonly ways: readonly OtherWay[]
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const [way, setWay] = useState<OtherWay>()
  const [reason, setReason] = useState('')
  return (
    <CaseDialog
      counter={props.counter}
      title={t('life.otherEnd.title')}
      danger
      ready={way !== undefined && reason.trim() !== ''}
      command={on => client.cases.endOtherwise({ ...on, way: way ?? 'voided', reason: reason.trim() })}
      onClose={props.onClose}
    >
      <p className="muted">{t('life.otherEnd.hint')}</p>
      <Field label={t('life.otherEnd.way')}>
        <Radio.Group
          name="way"
          aria-label={t('life.otherEnd.way')}
          value={way}
          onChange={event => setWay(event.target.value)}
        >
          {props.ways.map(value => (
            <Radio key={value} value={value}>
              {t(`life.otherEnd.ways.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Field>
      <ReasonField label={t('life.reason')} value={reason} onChange={setReason} />
    </CaseDialog>
  )
}
