import type { TypedKind } from '../../../electron/api/contract/people.ts'
import { NumberInput } from '../../case/number-input.tsx'
import { useTexts } from '../../texts/index.ts'
import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import type { AtCounter } from '../visit.ts'
import { DocumentChoice, type PersonDocument } from './document-choice.tsx'

type Typed = Extract<AtCounter, { kind: 'typed' }>

export interface TypedPerson {
  readonly name: string
  readonly number: string
  readonly confirmed: boolean
  readonly kind: PersonDocument
}

export interface TypedProblems {
  readonly name?: string | undefined
  readonly number?: string | undefined
}

const NOBODY: TypedPerson = { name: '', number: '', confirmed: false, kind: 'person' }

export function typedFrom(known: Typed | undefined): TypedPerson {
  if (!known) return NOBODY
  const { name, number, confirmed, document } = known
  return { name, number, confirmed, kind: document === 'travelDocument' ? document : 'person' }
}

export function saidOf({ name, number, confirmed, kind }: TypedPerson) {
  const document: Typed['document'] = kind === 'person' ? 'idCard' : 'travelDocument'
  return { name: name.trim(), number: number.trim(), document, confirmed }
}

export function TypedPersonFields(props: {
  readonly value: TypedPerson
  readonly onChange: (value: TypedPerson) => void
  readonly problems: TypedProblems
  readonly onEnter?: () => void
}) {
  const { t } = useTexts()
  const { value, onChange, problems, onEnter } = props
  const { kind } = value
  /** A number of another kind cannot be theirs. */
  const choose = (next: TypedKind) => {
    const persons = next === 'person' || next === 'travelDocument'
    onChange(persons ? { ...value, kind: next, confirmed: false } : { ...value, number: '', confirmed: false })
  }
  return (
    <>
      <Field required label={t('person.name')} error={problems.name}>
        {links => (
          <TextInput
            {...links}
            autoFocus
            value={value.name}
            onChange={event => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <NumberInput
        key={kind}
        required
        kind={kind}
        label={t(kind === 'person' ? 'person.number' : 'applicant.travelNumber')}
        problem={problems.number}
        value={{ text: value.number, confirmed: value.confirmed }}
        onChange={({ text, confirmed }) => onChange({ ...value, number: text, confirmed })}
        onKind={choose}
        {...(onEnter ? { onEnter } : {})}
      />
      <DocumentChoice value={kind} onChange={next => onChange({ ...value, kind: next, confirmed: false })} />
    </>
  )
}
