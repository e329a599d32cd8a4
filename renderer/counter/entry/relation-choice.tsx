import { useTexts } from '../../texts/index.ts'
import { Segmented } from '../../ui/choice.tsx'
import { GroupField } from '../../ui/field.tsx'

export type Representation = 'agent' | 'legalRepresentative' | 'guardian'

/** An organisation has no guardian. */
export function RelationChoice(props: {
  readonly kind: 'person' | 'organisation'
  readonly value: Representation | undefined
  readonly onChange: (relation: Representation) => void
  readonly problem: string | undefined
}) {
  const { t } = useTexts()
  const { kind, value, onChange, problem } = props
  return (
    <GroupField required label={t('applicant.relation')} error={problem}>
      {links => (
        <Segmented<Representation>
          {...links}
          block
          value={value}
          onChange={onChange}
          options={[
            { value: 'agent', label: t('applicant.relations.agent') },
            { value: 'legalRepresentative', label: t(`applicant.relations.legalRepresentative.${kind}`) },
            ...(kind === 'person' ? [{ value: 'guardian' as const, label: t('applicant.relations.guardian') }] : []),
          ]}
        />
      )}
    </GroupField>
  )
}
