import { useState } from 'react'
import { z } from 'zod'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { cases } from '../../../electron/api/contract/cases.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Checkbox } from '../../ui/choice.tsx'
import { DaysField, ReasonField } from '../../ui/form/fields.tsx'
import { fieldsOf } from '../../ui/form/fields-of.ts'
import { said } from '../../ui/form/said.ts'
import { useContractForm } from '../../ui/form/use-contract-form.ts'
import { CaseDialog } from '../case/case-dialog.tsx'
import { daysWithin, rangeText } from '../case/days-within.ts'

const { reason } = fieldsOf(cases.askApproval)

type OfficeTime = NonNullable<CaseView['lapse']>['officeTime']

/** 申请延期 */
export function ExtensionDialog(props: {
  readonly owed: OwedView
  readonly limits: ActionView['limits']
  readonly officeTime: OfficeTime | undefined
  readonly onClose: () => void
}) {
  const { t, pick } = useTexts()
  const { owed, limits, officeTime } = props
  // Once the usual extensions are used up, only force majeure is left.
  const [forceMajeure, setForceMajeure] = useState(limits.days === undefined)
  const range = forceMajeure ? limits.daysOfForceMajeure : limits.days
  const form = useContractForm(z.object({ days: daysWithin(range), reason: said(reason) }), { reason: '' })
  return (
    <CaseDialog
      title={t('life.extension.title', { name: pick(owed.name) })}
      form={form}
      command={(on, { days, reason }) =>
        caseCommands.askApproval({
          ...on,
          requestId: crypto.randomUUID(),
          request: { kind: 'extension', owedId: owed.owedId, days, forceMajeure },
          reason,
        })
      }
      onClose={props.onClose}
    >
      <p className="muted">{t('life.extension.hint')}</p>
      {officeTime === 'clockStops' && (
        <p className="muted" data-testid="officeTime">
          {t('life.officeTime.clockStops')}
        </p>
      )}
      {limits.latest !== undefined && (
        <p className="muted" data-testid="officeTime">
          {t('life.officeTime.capped', { date: limits.latest })}
        </p>
      )}
      <DaysField autoFocus form={form} name="days" label={t('life.extension.days')} hint={rangeText(range)} />
      <Checkbox
        disabled={limits.days === undefined}
        checked={forceMajeure}
        onChange={event => setForceMajeure(event.target.checked)}
      >
        {t('life.extension.force')}
      </Checkbox>
      <ReasonField form={form} name="reason" label={t('life.reason')} />
    </CaseDialog>
  )
}
