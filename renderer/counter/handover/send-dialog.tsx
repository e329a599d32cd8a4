import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { RadioGroup } from '../../ui/choice.tsx'
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
        <RadioGroup
          aria-label={t('here.send.method')}
          value={method}
          onChange={setMethod}
          autoFocus
          options={methods.map(value => ({ value, label: t(`here.send.methods.${value}`) }))}
        />
      </Field>
      <Field label={t('here.send.to')}>
        <RadioGroup
          vertical
          aria-label={t('here.send.to')}
          value={takenBy}
          onChange={setTaker}
          options={PARTIES.filter(party => parties[party] && (party === 'applicant' || !sameParty)).map(party => ({
            value: party,
            label: (
              <>
                {t(`party.${party}`)}
                {colon}
                <AsWritten>{parties[party]?.name ?? ''}</AsWritten> {parties[party]?.number}
              </>
            ),
          }))}
        />
      </Field>
    </CaseDialog>
  )
}
