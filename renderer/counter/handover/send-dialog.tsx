import { Radio } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { Field } from '../../ui/field.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'
import { grantsAtOnce } from '../case/ending-ways.ts'

type Method = 'post' | 'electronic'
const PARTIES = ['applicant', 'handler'] as const

/** 邮寄、电子送达: nobody stands there, so it goes to a party on record. */
export function SendDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { t, colon } = useTexts()
  const { view, onClose } = props
  const { parties, sameParty } = view
  const [method, setMethod] = useState<Method>()
  const [chosen, setTaker] = useState<(typeof PARTIES)[number]>()
  const takenBy = sameParty ? 'applicant' : chosen
  const granting = grantsAtOnce(view)
  const choices = actionOf(view.actions, 'handOver')?.limits.choices ?? []
  const methods = choices.filter(choice => choice !== 'counter') as Method[]
  return (
    <CaseDialog
      title={t('here.send.title')}
      ready={method !== undefined && takenBy !== undefined}
      command={on =>
        caseCommands.handOver({
          ...on,
          granting,
          handover: { method: method ?? 'post', takenBy: takenBy ?? 'applicant' },
        })
      }
      onClose={onClose}
    >
      <p>
        {granting && t('here.collect.granting')}
        {t('here.send.text')}
      </p>
      <Field label={t('here.send.method')}>
        <Radio.Group
          name="method"
          aria-label={t('here.send.method')}
          value={method}
          onChange={event => setMethod(event.target.value)}
        >
          {methods.map(value => (
            <Radio key={value} value={value} autoFocus={value === 'post'}>
              {t(`here.send.methods.${value}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Field>
      <Field label={t('here.send.to')}>
        <Radio.Group
          className="lines"
          name="takenBy"
          aria-label={t('here.send.to')}
          value={takenBy}
          onChange={event => setTaker(event.target.value)}
        >
          {PARTIES.filter(party => parties[party] && (party === 'applicant' || !sameParty)).map(party => (
            <Radio key={party} value={party}>
              {t(`party.${party}`)}
              {colon}
              <AsWritten>{parties[party]?.name ?? ''}</AsWritten> {parties[party]?.number}
            </Radio>
          ))}
        </Radio.Group>
      </Field>
    </CaseDialog>
  )
}
