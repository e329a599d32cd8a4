import { useState } from 'react'
import type { ApplicantInput } from '../../../electron/api/contract/cases.ts'
import { NO_NUMBER, NumberInput } from '../../case/number-input.tsx'
import { useTexts } from '../../texts/index.ts'
import { Segmented } from '../../ui/choice.tsx'
import { Stack } from '../../ui/layout.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { DocumentChoice } from './document-choice.tsx'
import { RelationChoice, type Representation } from './relation-choice.tsx'

const NUMBER_LABELS = {
  person: 'applicant.number',
  travelDocument: 'applicant.travelNumber',
  organisation: 'applicant.uscc',
  household: 'applicant.householdNumber',
} as const

/** Whose matter it is, as it is typed, and what the handler is to them. */
export function useApplicant() {
  const [kind, setKind] = useState<ApplicantInput['kind']>('same')
  const [name, setName] = useState('')
  const [number, setNumber] = useState(NO_NUMBER)
  const [relation, setRelation] = useState<Representation>('agent')
  const applicant: ApplicantInput =
    kind === 'same' ? { kind } : { kind, name: name.trim(), number: number.text.trim(), confirmed: number.confirmed }
  const choose = (next: ApplicantInput['kind']) => {
    setKind(next)
    setNumber({ ...number, confirmed: false })
    setRelation('agent')
  }
  return {
    kind,
    setKind,
    choose,
    name,
    setName,
    number,
    setNumber,
    relation,
    setRelation,
    complete: applicant.kind === 'same' || (applicant.name !== '' && applicant.number !== ''),
    /** As it is sent. Who acts for themselves is nothing else to the applicant. */
    said: { applicant, relation: kind === 'same' ? undefined : relation },
  }
}

export function ApplicantForm({ form }: { form: ReturnType<typeof useApplicant> }) {
  const { t } = useTexts()
  const { kind, setKind } = form
  const nameLabel = t(kind === 'household' ? 'applicant.householdName' : 'applicant.name')
  return (
    <>
      <Segmented<ApplicantInput['kind']>
        block
        aria-label={t('applicant.title')}
        value={kind === 'travelDocument' ? 'person' : kind}
        onChange={form.choose}
        options={[
          { value: 'same', label: t('applicant.same') },
          { value: 'organisation', label: t('applicant.organisation') },
          { value: 'person', label: t('applicant.person') },
          { value: 'household', label: t('applicant.household') },
        ]}
      />
      {kind !== 'same' && (
        <RelationChoice
          kind={kind === 'organisation' ? kind : 'person'}
          value={form.relation}
          onChange={form.setRelation}
        />
      )}
      {(kind === 'person' || kind === 'travelDocument') && <DocumentChoice value={kind} onChange={setKind} />}
      {kind !== 'same' && (
        <Stack dense style={{ marginTop: 8 }}>
          <TextInput
            placeholder={nameLabel}
            aria-label={nameLabel}
            value={form.name}
            onChange={event => form.setName(event.target.value)}
          />
          <NumberInput
            key={kind}
            kind={kind}
            label={t(NUMBER_LABELS[kind])}
            value={form.number}
            onChange={form.setNumber}
            onKind={form.choose}
          />
        </Stack>
      )}
    </>
  )
}
