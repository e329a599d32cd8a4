import { useEffect, useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView, OwedView } from '../../../electron/api/contract/case-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useHall } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
import { CaseDialog } from '../case/case-dialog.tsx'
import { useRoles } from '../case/presence-line.tsx'
import { ArrivalDay, isPossible } from './arrival-day.tsx'

type Supply = NonNullable<OwedView['supply']>

const BRINGERS: readonly NonNullable<Supply['by']>[] = ['applicant', 'handler', 'other', 'office']

/** How a document came, from whom, and when: what came by post or was left in a box is entered later than it arrived. */
export function SupplyDialog(props: {
  readonly view: CaseView
  readonly owed: OwedView
  readonly limits: ActionView['limits']
  readonly onClose: () => void
}) {
  const { t, pick } = useTexts()
  const { view, owed, limits } = props
  const methods = (limits.choices ?? []) as Supply['method'][]
  // How it came and from whom is for the clerk to say; a party's card that was read says who brings it to the counter.
  const [method, setMethod] = useState<Supply['method']>()
  const [said, setBy] = useState<NonNullable<Supply['by']>>()
  const { roles } = useRoles(view)
  const by = said ?? (method === 'counter' ? roles?.[0] : undefined)
  const { data: hall, refetch } = useHall()
  // The page may have been open since yesterday.
  useEffect(() => {
    refetch().catch(() => {})
  }, [refetch])
  const today = hall?.today ?? ''
  const [chosen, setChosen] = useState<string>()
  const arrivedOn = chosen ?? today
  const { earliest = '', latest = '' } = limits.day ?? {}
  // A day may have begun since the case was read.
  const days = { earliest, latest: today > latest ? today : latest }
  // Today is for the rules to say: after the business hours it is tomorrow at the counter.
  const entered = arrivedOn === today ? {} : { arrivedOn }
  return (
    <CaseDialog
      title={t('life.supply.title', { name: pick(owed.name) })}
      ready={method !== undefined && by !== undefined && isPossible(days, arrivedOn)}
      command={on =>
        caseCommands.supply({ ...on, owedId: owed.owedId, method: method ?? 'counter', by: by ?? 'other', ...entered })
      }
      onClose={props.onClose}
    >
      <Field label={t('life.supply.method')}>
        <RadioGroup
          aria-label={t('life.supply.method')}
          value={method}
          onChange={setMethod}
          autoFocus
          options={methods.map(value => ({ value, label: t(`life.supply.methods.${value}`) }))}
        />
      </Field>
      <Field label={t('life.supply.by')}>
        <RadioGroup
          aria-label={t('life.supply.by')}
          value={by}
          onChange={setBy}
          options={BRINGERS.map(value => ({ value, label: t(`life.supply.bys.${value}`) }))}
        />
      </Field>
      <ArrivalDay owed={owed} days={days} today={today} value={arrivedOn} onChange={setChosen} />
    </CaseDialog>
  )
}
