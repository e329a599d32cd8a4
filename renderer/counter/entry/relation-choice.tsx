import { useTexts } from '../../texts/index.ts'
import { Segmented } from '../../ui/choice.tsx'

/** What somebody who acts for another can be. */
export type Representation = 'agent' | 'legalRepresentative' | 'guardian'

/** Asked when the applicant is somebody else. An organisation has no guardian. */
export function RelationChoice(props: {
  readonly kind: 'person' | 'organisation'
  readonly value: Representation
  readonly onChange: (relation: Representation) => void
}) {
  const { t } = useTexts()
  const { kind, value, onChange } = props
  return (
    <Segmented<Representation>
      block
      aria-label={t('applicant.relation')}
      value={value}
      onChange={onChange}
      options={[
        { value: 'agent', label: t('applicant.relations.agent') },
        { value: 'legalRepresentative', label: t(`applicant.relations.legalRepresentative.${kind}`) },
        ...(kind === 'person' ? [{ value: 'guardian' as const, label: t('applicant.relations.guardian') }] : []),
      ]}
    />
  )
}
