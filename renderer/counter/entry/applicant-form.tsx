import type { ApplicantInput } from '../../../electron/api/contract/cases.ts'
import type { RelationView } from '../../../electron/api/contract/common.ts'
import { NumberInput } from '../../case/number-input.tsx'
import { useTexts } from '../../texts/index.ts'
import { Segmented } from '../../ui/choice.tsx'
import { Field } from '../../ui/field.tsx'
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

export interface ApplicantTyped {
  readonly kind: ApplicantInput['kind']
  readonly name: string
  readonly number: string
  readonly confirmed: boolean
  readonly relation: Representation | undefined
}

export const SAME: ApplicantTyped = { kind: 'same', name: '', number: '', confirmed: false, relation: undefined }

export type ApplicantProblems = Partial<Record<'name' | 'number' | 'relation', string | undefined>>

export function applicantSaid(
  typed: ApplicantTyped,
): { readonly applicant: ApplicantInput; readonly relation: RelationView | undefined } | undefined {
  const { kind, confirmed, relation } = typed
  if (kind === 'same') return { applicant: { kind }, relation: undefined }
  const [name, number] = [typed.name.trim(), typed.number.trim()]
  if (name === '' || number === '' || !relation) return undefined
  return { applicant: { kind, name, number, confirmed }, relation }
}

export function applicantMissing(typed: ApplicantTyped, texts: { choose: string; fillIn: string }): ApplicantProblems {
  return {
    name: typed.name.trim() === '' ? texts.fillIn : undefined,
    number: typed.number.trim() === '' ? texts.fillIn : undefined,
    relation: typed.relation ? undefined : texts.choose,
  }
}

export function ApplicantForm(props: {
  readonly value: ApplicantTyped
  readonly onChange: (value: ApplicantTyped) => void
  readonly problems: ApplicantProblems
}) {
  const { t } = useTexts()
  const { value, onChange, problems } = props
  const { kind } = value
  const choose = (next: ApplicantInput['kind']) =>
    onChange({ ...value, kind: next, confirmed: false, relation: undefined })
  return (
    <>
      <Segmented<ApplicantInput['kind']>
        block
        aria-label={t('applicant.title')}
        value={kind === 'travelDocument' ? 'person' : kind}
        onChange={choose}
        options={[
          { value: 'same', label: t('applicant.same') },
          { value: 'organisation', label: t('applicant.organisation') },
          { value: 'person', label: t('applicant.person') },
          { value: 'household', label: t('applicant.household') },
        ]}
      />
      {kind !== 'same' && (
        <Stack dense style={{ marginTop: 8 }}>
          <RelationChoice
            kind={kind === 'organisation' ? kind : 'person'}
            value={value.relation}
            onChange={relation => onChange({ ...value, relation })}
            problem={problems.relation}
          />
          {(kind === 'person' || kind === 'travelDocument') && (
            <DocumentChoice value={kind} onChange={next => onChange({ ...value, kind: next, confirmed: false })} />
          )}
          <Field
            required
            label={t(kind === 'household' ? 'applicant.householdName' : 'applicant.name')}
            error={problems.name}
          >
            {links => (
              <TextInput
                {...links}
                value={value.name}
                onChange={event => onChange({ ...value, name: event.target.value })}
              />
            )}
          </Field>
          <NumberInput
            key={kind}
            required
            kind={kind}
            label={t(NUMBER_LABELS[kind])}
            problem={problems.number}
            value={{ text: value.number, confirmed: value.confirmed }}
            onChange={({ text, confirmed }) => onChange({ ...value, number: text, confirmed })}
            onKind={choose}
          />
        </Stack>
      )}
    </>
  )
}
