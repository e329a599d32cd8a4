import { useEffect } from 'react'
import { z } from 'zod'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import { isoDate } from '../../../electron/api/contract/common.ts'
import { type OwedView, suppliedBy, supplyMethod } from '../../../electron/api/contract/owed-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useHall } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { ChoiceField, DayField, TextField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { missing } from '../../ui/form/missing.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'
import { useRoles } from '../case/presence-line.tsx'
import { ArrivalMeaning, isUnrecorded } from './arrival-meaning.tsx'

type Days = NonNullable<ActionView['limits']['day']>

const { proof } = fieldsOf(cases.supply)

function asked(days: Days, needsProof: (day: string) => boolean) {
  return z
    .object({
      method: supplyMethod,
      by: suppliedBy,
      arrivedOn: isoDate.refine(day => isPossible(days, day)),
      proof: proof.unwrap().trim(),
    })
    .superRefine((answer, { addIssue }) => {
      if (needsProof(answer.arrivedOn) && answer.proof === '') addIssue(missing.text('proof'))
    })
}

function isPossible({ earliest, latest }: Days, day: string): boolean {
  return day >= earliest && day <= latest
}

export function SupplyDialog(props: {
  readonly view: CaseView
  readonly owed: OwedView
  readonly limits: ActionView['limits']
  readonly onClose: () => void
}) {
  const { t, pick } = useTexts()
  const { view, owed, limits } = props
  const { owedId } = owed
  const methods = (limits.choices ?? []) as z.infer<typeof supplyMethod>[]
  const { data: hall, refetch } = useHall()
  // The page may have been open since yesterday.
  useEffect(() => {
    refetch().catch(() => {})
  }, [refetch])
  const today = hall?.today ?? ''
  const { earliest = '', latest = '' } = limits.day ?? {}
  // A day may have begun since the case was read.
  const days = { earliest, latest: today > latest ? today : latest }
  const { arrival } = limits
  // An earlier arrival that puts the record right.
  const needsProof = (day: string) => arrival?.recorded === true && day < today && isUnrecorded(arrival, day)
  const form = useContractForm(asked(days, needsProof), { arrivedOn: today, proof: '' })
  const [method, arrivedOn] = form.watch(['method', 'arrivedOn'])
  const { setValue } = form
  const { arrivedOn: dayChosen, by: bringerChosen } = form.formState.dirtyFields
  useEffect(() => {
    if (!dayChosen) setValue('arrivedOn', today)
  }, [dayChosen, today, setValue])
  // A party's card that was read says who brings it to the counter.
  const bringer = useRoles(view).roles?.[0]
  useEffect(() => {
    if (!bringerChosen && method === 'counter' && bringer) setValue('by', bringer)
    else if (!bringerChosen) form.resetField('by')
  }, [bringerChosen, method, bringer, setValue, form])
  return (
    <CaseDialog
      title={t('life.supply.title', { name: pick(owed.name) })}
      form={form}
      command={(on, { method, by, arrivedOn, proof }) =>
        // For today the server sets the date: after business hours it is the next day.
        caseCommands.supply({
          ...on,
          owedId,
          method,
          by,
          ...(arrivedOn === today ? {} : { arrivedOn }),
          ...(needsProof(arrivedOn) ? { proof } : {}),
        })
      }
      onClose={props.onClose}
    >
      <ChoiceField
        autoFocus
        form={form}
        name="method"
        label={t('life.supply.method')}
        options={methods.map(value => ({ value, label: t(`life.supply.methods.${value}`) }))}
      />
      <ChoiceField
        form={form}
        name="by"
        label={t('life.supply.by')}
        options={suppliedBy.options.map(value => ({ value, label: t(`life.supply.bys.${value}`) }))}
      />
      <DayField
        form={form}
        name="arrivedOn"
        label={t('people.arrival.label')}
        hint={t('people.arrival.rule', { promised: days.earliest })}
        min={days.earliest}
        max={days.latest}
      />
      {arrival && arrivedOn !== today && isPossible(days, arrivedOn ?? '') && (
        <ArrivalMeaning limits={arrival} day={arrivedOn} />
      )}
      {needsProof(arrivedOn ?? '') && <TextField form={form} name="proof" label={t('people.arrival.proof')} />}
    </CaseDialog>
  )
}
