import { type ReactNode, useId } from 'react'
import { type FieldPath, type FieldPathValue, type FieldValues, useController } from 'react-hook-form'
import { useTexts } from '../../texts/index.ts'
import { Checkbox, type ChoiceOption, RadioGroup } from '../choice.tsx'
import { DateInput } from '../date-input.tsx'
import { Field, GroupField } from '../field.tsx'
import { NumberInput } from '../number-input.tsx'
import { Select } from '../select.tsx'
import { TextArea, TextInput } from '../text-input.tsx'
import type { ContractForm } from './use-contract-form.ts'

export interface QuestionProps<Values extends FieldValues, Answer, Name extends FieldPath<Values>> {
  readonly form: ContractForm<Values, Answer>
  readonly name: Name
  readonly label: string
  readonly hint?: ReactNode
  readonly optional?: boolean
  readonly autoFocus?: boolean
}

type Option<Value> = ChoiceOption<Value & (string | number | boolean)>

export function useQuestion<Values extends FieldValues, Answer, Name extends FieldPath<Values>>({
  form,
  name,
  label,
  hint,
  optional = false,
}: QuestionProps<Values, Answer, Name>) {
  const { field, fieldState } = useController<Values, Name, Answer>({ control: form.control, name })
  return { field, shown: { label, hint, required: !optional, error: fieldState.error?.message } }
}

export function TextField<Values extends FieldValues, Answer, Name extends FieldPath<Values>>(
  props: QuestionProps<Values, Answer, Name> & {
    readonly inputMode?: 'tel'
    readonly disabled?: boolean
    readonly onEnter?: () => void
  },
) {
  const { inputMode, disabled = false, autoFocus = false, onEnter } = props
  const { field, shown } = useQuestion(props)
  return (
    <Field {...shown}>
      {links => <TextInput {...links} {...field} {...{ inputMode, disabled, autoFocus, onEnter }} />}
    </Field>
  )
}

export function ReasonField<Values extends FieldValues, Answer, Name extends FieldPath<Values>>(
  props: QuestionProps<Values, Answer, Name>,
) {
  const { field, shown } = useQuestion(props)
  return <Field {...shown}>{links => <TextArea {...links} {...field} autoFocus={props.autoFocus ?? false} />}</Field>
}

export function DaysField<Values extends FieldValues, Answer, Name extends FieldPath<Values>>(
  props: QuestionProps<Values, Answer, Name>,
) {
  const { field, shown } = useQuestion(props)
  return <Field {...shown}>{links => <NumberInput {...links} {...field} autoFocus={props.autoFocus ?? false} />}</Field>
}

export function DayField<Values extends FieldValues, Answer, Name extends FieldPath<Values>>(
  props: QuestionProps<Values, Answer, Name> & { readonly min?: string; readonly max?: string },
) {
  const { min, max, autoFocus = false } = props
  const { field, shown } = useQuestion(props)
  return (
    <Field {...shown}>
      {links => (
        <DateInput
          {...links}
          {...field}
          autoFocus={autoFocus}
          {...(min === undefined ? {} : { min })}
          {...(max === undefined ? {} : { max })}
        />
      )}
    </Field>
  )
}

export function ChoiceField<Values extends FieldValues, Answer, Name extends FieldPath<Values>>(
  props: QuestionProps<Values, Answer, Name> & {
    readonly options: readonly Option<FieldPathValue<Values, Name>>[]
    readonly vertical?: boolean
  },
) {
  const { field, shown } = useQuestion(props)
  const { options, vertical = false, autoFocus = false } = props
  return (
    <GroupField {...shown}>
      {links => (
        <RadioGroup
          {...links}
          vertical={vertical}
          autoFocus={autoFocus}
          value={field.value}
          onChange={field.onChange}
          options={options}
        />
      )}
    </GroupField>
  )
}

export function SelectField<Values extends FieldValues, Answer, Name extends FieldPath<Values>>(
  props: QuestionProps<Values, Answer, Name> & {
    readonly options: readonly { readonly value: FieldPathValue<Values, Name> & string; readonly label: string }[]
    /** For answers that belong to this one. */
    readonly onChosen?: () => void
  },
) {
  const { t } = useTexts()
  const { field, shown } = useQuestion(props)
  const { options, autoFocus = false } = props
  return (
    <Field {...shown}>
      {links => (
        <Select
          {...links}
          {...field}
          {...{ options, autoFocus }}
          placeholder={t('form.choose')}
          onChange={value => {
            field.onChange(value)
            props.onChosen?.()
          }}
        />
      )}
    </Field>
  )
}

export function CheckField<Values extends FieldValues, Answer, Name extends FieldPath<Values>>(
  props: Omit<QuestionProps<Values, Answer, Name>, 'hint' | 'optional'> & { readonly disabled?: boolean },
) {
  const { field, shown } = useQuestion(props)
  const { value, ...rest } = field
  const problem = useId()
  return (
    <div>
      <Checkbox
        {...rest}
        checked={value === true}
        disabled={props.disabled ?? false}
        aria-invalid={shown.error !== undefined}
        aria-describedby={shown.error === undefined ? undefined : problem}
      >
        {props.label}
      </Checkbox>
      {shown.error && (
        <div id={problem} className="error-text">
          {shown.error}
        </div>
      )}
    </div>
  )
}
