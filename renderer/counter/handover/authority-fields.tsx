import { Input, Radio, Select } from 'antd'
import type { AuthorityInput } from '../../../electron/api/contract/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Field } from '../../ui/field.tsx'

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
  const { t, colon } = useTexts()
  const { value, onChange } = props
  const date = t('here.collect.date')
  return (
    <div className="authority">
      <Field label={t('here.collect.authority')}>
        <Select
          aria-label={t('here.collect.authority')}
          value={value.kind}
          onChange={kind => onChange({ ...value, kind })}
          options={KINDS.map(kind => ({ value: kind, label: t(`here.collect.kinds.${kind}`) }))}
        />
      </Field>
      <Field label={t('here.collect.number')}>
        <Input
          aria-label={t('here.collect.number')}
          maxLength={100}
          value={value.number}
          onChange={event => onChange({ ...value, number: event.target.value })}
        />
      </Field>
      {/* The browser writes days in its own order; this one cannot be misread. */}
      <Field label={value.date === '' ? date : `${date}${colon}${value.date}`}>
        <Input
          type="date"
          aria-label={date}
          value={value.date}
          onChange={event => onChange({ ...value, date: event.target.value })}
        />
      </Field>
      <Field label={t('here.collect.seen')}>
        <Radio.Group
          name="seen"
          aria-label={t('here.collect.seen')}
          value={value.seen}
          onChange={event => onChange({ ...value, seen: event.target.value })}
        >
          {SEEN.map(seen => (
            <Radio key={seen} value={seen}>
              {t(`here.collect.seens.${seen}`)}
            </Radio>
          ))}
        </Radio.Group>
      </Field>
    </div>
  )
}
