import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { OwedView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'

type Days = NonNullable<ActionView['limits']['day']>

/**
 * The day on which a document arrived, with the rule and what the chosen day means; '' while none is entered. The browser's
 * own field: what is typed counts as it is typed, whichever key confirms.
 */
export function ArrivalDay(props: {
  readonly owed: OwedView
  readonly days: Days
  readonly today: string
  readonly value: string
  readonly onChange: (day: string) => void
}) {
  const { t } = useTexts()
  const { owed, days, today, value, onChange } = props
  const possible = isPossible(days, value)
  const label = t('people.arrival.label')
  return (
    <Field label={value === '' ? label : t('people.arrival.labelOn', { date: value })}>
      <DateInput
        aria-label={label}
        min={days.earliest}
        max={days.latest}
        value={value}
        aria-invalid={!possible}
        onChange={day => onChange(day ?? '')}
      />
      <span className={possible ? 'muted' : 'error-text'}>{t('people.arrival.rule', { promised: days.earliest })}</span>
      {value !== today && possible && <Meaning owed={owed} day={value} />}
    </Field>
  )
}

/** Whether a document can have arrived on that day. */
export function isPossible({ earliest, latest }: Days, day: string): boolean {
  return day >= earliest && day <= latest
}

function Meaning({ owed, day }: { owed: OwedView; day: string }) {
  const { t } = useTexts()
  const due = owed.lateness?.was ?? (owed.due.kind === 'date' ? owed.due.date : undefined)
  if (due === undefined) return null
  const inTime = day <= due
  const until = owed.lapse ? undefined : (owed.cure?.until ?? owed.lateness?.graceUntil)?.date
  if (!inTime && until !== undefined && day <= until) {
    return <Alert tone="info" title={t('people.arrival.inGrace', { date: day, due, until })} />
  }
  return (
    <Alert
      tone={inTime ? 'success' : 'warning'}
      title={t(inTime ? 'people.arrival.inTime' : 'people.arrival.afterDue', { date: day, due })}
      description={inTime && owed.lapse ? t('people.arrival.recorded') : undefined}
    />
  )
}
