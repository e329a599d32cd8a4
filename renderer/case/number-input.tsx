import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NumberView, TypedKind } from '../../electron/api/contract/people.ts'
import { peopleQueries } from '../data/people.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox, RadioGroup } from '../ui/choice.tsx'
import { Field } from '../ui/field.tsx'
import { TextInput } from '../ui/text-input.tsx'

export interface NumberTyped {
  readonly text: string
  readonly confirmed: boolean
}

/** Length of a complete number; a shorter one is checked when the field is left. */
const COMPLETE = 18

/** Checks a number as it is typed, and asks where it is doubtful or ambiguous. */
export function NumberInput(props: {
  readonly kind: TypedKind | undefined
  readonly label: string
  readonly required?: boolean
  readonly problem?: string | undefined
  readonly value: NumberTyped
  readonly onChange: (value: NumberTyped) => void
  /** Takes the number for another kind. Without it nothing is asked. */
  readonly onKind?: (kind: TypedKind) => void
  readonly onEnter?: () => void
}) {
  const [left, setLeft] = useState(false)
  const { kind, value, onKind } = props
  const number = value.text.trim()
  const { data } = useQuery({
    ...peopleQueries.checkNumber(kind, number),
    enabled: number !== '' && (left || number.length >= COMPLETE),
    gcTime: 0,
  })
  return (
    <div>
      <Field label={props.label} required={props.required ?? false} error={props.problem}>
        {links => (
          <TextInput
            {...links}
            value={value.text}
            doubtful={data?.result === 'doubtful' || data?.result === 'ambiguous'}
            aria-invalid={links['aria-invalid'] || data?.result === 'refused'}
            onChange={event => {
              setLeft(false)
              props.onChange({ text: event.target.value, confirmed: false })
            }}
            onBlur={() => setLeft(true)}
            onEnter={() => {
              setLeft(true)
              props.onEnter?.()
            }}
          />
        )}
      </Field>
      <div role="status" className={data?.result === 'refused' ? 'error-text' : 'warning-text'}>
        {data && <Notes notes={data.notes} />}
      </div>
      {data && kind && onKind && (
        <Question
          kind={kind}
          found={data}
          confirmed={value.confirmed}
          onConfirm={confirmed => props.onChange({ ...value, confirmed })}
          onKind={onKind}
        />
      )}
    </div>
  )
}

function Notes({ notes }: Pick<NumberView, 'notes'>) {
  const { pick } = useTexts()
  return notes.map(note => (
    <div key={note.en}>
      <AsWritten>{pick(note)}</AsWritten>
    </div>
  ))
}

function Question(props: {
  readonly kind: TypedKind
  readonly found: NumberView
  readonly confirmed: boolean
  readonly onConfirm: (confirmed: boolean) => void
  readonly onKind: (kind: TypedKind) => void
}) {
  const { t } = useTexts()
  const { kind, found, confirmed, onConfirm, onKind } = props
  switch (found.result) {
    case 'valid':
      return null
    case 'refused':
      return found.others.map(other => (
        <Button key={other} kind="link" small onClick={() => onKind(other)}>
          {t('number.change', { kind: t(`number.kinds.${other}`) })}
        </Button>
      ))
    case 'doubtful':
      return (
        <Checkbox checked={confirmed} onChange={event => onConfirm(event.target.checked)}>
          {t('number.confirm')}
        </Checkbox>
      )
    case 'ambiguous':
      return (
        <div>
          <div>{t('number.which')}</div>
          <RadioGroup
            aria-label={t('number.which')}
            value={confirmed ? kind : undefined}
            onChange={chosen => (chosen === kind ? onConfirm(true) : onKind(chosen))}
            options={[kind, ...found.others].map(each => ({ value: each, label: t(`number.kinds.${each}`) }))}
          />
        </div>
      )
  }
}
