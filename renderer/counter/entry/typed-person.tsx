import { useState } from 'react'
import type { TypedKind } from '../../../electron/api/contract/people.ts'
import { NO_NUMBER, NumberInput } from '../../case/number-input.tsx'
import { useTexts } from '../../texts/index.ts'
import { TextInput } from '../../ui/text-input.tsx'
import type { AtCounter } from '../visit.ts'
import { DocumentChoice, type PersonDocument } from './document-choice.tsx'

type Typed = Extract<AtCounter, { kind: 'typed' }>

/** Somebody who stands here, typed from a document that no reader reads. */
export function useTypedPerson(from?: Typed) {
  const [name, setName] = useState(from?.name ?? '')
  const [number, setNumber] = useState(from ? { text: from.number, confirmed: from.confirmed } : NO_NUMBER)
  const [kind, setKind] = useState<PersonDocument>(from?.document === 'travelDocument' ? 'travelDocument' : 'person')
  const document: Typed['document'] = kind === 'person' ? 'idCard' : 'travelDocument'
  const said = { name: name.trim(), number: number.text.trim(), document, confirmed: number.confirmed }
  /** Whoever stands here is a person: a number that is another's is typed anew. */
  const choose = (next: TypedKind) => {
    const persons = next === 'person' || next === 'travelDocument'
    if (persons) setKind(next)
    setNumber(persons ? { ...number, confirmed: false } : NO_NUMBER)
  }
  return {
    choose,
    name,
    setName,
    number,
    setNumber,
    kind,
    setKind,
    said,
    complete: said.name !== '' && said.number !== '',
  }
}

export function TypedPersonFields(props: {
  readonly form: ReturnType<typeof useTypedPerson>
  readonly onEnter?: () => void
}) {
  const { t } = useTexts()
  const { form } = props
  const { kind } = form
  return (
    <>
      <TextInput
        autoFocus
        placeholder={t('person.name')}
        aria-label={t('person.name')}
        value={form.name}
        onChange={event => form.setName(event.target.value)}
      />
      <NumberInput
        key={kind}
        kind={kind}
        label={t(kind === 'person' ? 'person.number' : 'applicant.travelNumber')}
        value={form.number}
        onChange={form.setNumber}
        onKind={form.choose}
        {...(props.onEnter ? { onEnter: props.onEnter } : {})}
      />
      <DocumentChoice value={kind} onChange={form.setKind} />
    </>
  )
}
