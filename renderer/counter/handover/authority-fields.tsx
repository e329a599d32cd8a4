import type { AuthorityInput } from '../../../electron/api/contract/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { RadioGroup } from '../../ui/choice.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import styles from './handover.module.css'

const KINDS: readonly AuthorityInput['kind'][] = [
  'powerOfAttorney',
  'introduction',
  'representative',
  'guardianship',
  'notarised',
]
const SEEN: readonly AuthorityInput['seen'][] = ['original', 'electronic']

/** 授权文件 as it is being entered; nothing is chosen beforehand. */
export interface AuthorityTyped {
  readonly kind: AuthorityInput['kind'] | undefined
  readonly number: string
  readonly date: string
  readonly seen: AuthorityInput['seen'] | undefined
}

export const NO_AUTHORITY: AuthorityTyped = { kind: undefined, number: '', date: '', seen: undefined }

/** Undefined until it says what it is, which one, and how it was checked. */
export function authorityOf({ kind, number, date, seen }: AuthorityTyped): AuthorityInput | undefined {
  const text = number.trim()
  if (!kind || !seen || (text === '' && date === '')) return undefined
  return { kind, seen, ...(text === '' ? {} : { number: text }), ...(date === '' ? {} : { date }) }
}

export function AuthorityFields(props: {
  readonly value: AuthorityTyped
  readonly onChange: (value: AuthorityTyped) => void
}) {
  const { t } = useTexts()
  const { value, onChange } = props
  const date = t('here.collect.date')
  return (
    <div className={styles['authority']}>
      <Field label={t('here.collect.authority')}>
        <Select
          aria-label={t('here.collect.authority')}
          value={value.kind}
          onChange={kind => onChange({ ...value, kind })}
          options={KINDS.map(kind => ({ value: kind, label: t(`here.collect.kinds.${kind}`) }))}
        />
      </Field>
      <Field label={t('here.collect.number')}>
        <TextInput
          aria-label={t('here.collect.number')}
          maxLength={100}
          value={value.number}
          onChange={event => onChange({ ...value, number: event.target.value })}
        />
      </Field>
      <Field label={date}>
        <DateInput aria-label={date} value={value.date} onChange={day => onChange({ ...value, date: day ?? '' })} />
      </Field>
      <Field label={t('here.collect.seen')}>
        <RadioGroup
          aria-label={t('here.collect.seen')}
          value={value.seen}
          onChange={seen => onChange({ ...value, seen })}
          options={SEEN.map(seen => ({ value: seen, label: t(`here.collect.seens.${seen}`) }))}
        />
      </Field>
    </div>
  )
}
