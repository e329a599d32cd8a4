import { Alert, Input } from 'antd'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { OwedView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
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
    // The browser writes days in its own order; this one cannot be misread.
    <Field label={value === '' ? label : t('people.arrival.labelOn', { date: value })}>
      <Input
        type="date"
        aria-label={label}
        style={{ width: 180 }}
        min={days.earliest}
        max={days.latest}
        value={value}
        status={possible ? '' : 'error'}
        onChange={event => onChange(event.target.value)}
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
    return <Alert type="info" showIcon title={t('people.arrival.inGrace', { date: day, due, until })} />
  }
  return (
    <Alert
      type={inTime ? 'success' : 'warning'}
      showIcon
      title={t(inTime ? 'people.arrival.inTime' : 'people.arrival.afterDue', { date: day, due })}
      description={inTime && owed.lapse ? t('people.arrival.recorded') : undefined}
    />
  )
}
