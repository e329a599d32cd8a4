import { useTexts } from '../../texts/index.ts'
import { Segmented } from '../../ui/choice.tsx'
import { GroupField } from '../../ui/field.tsx'

export type Representation = 'agent' | 'legalRepresentative' | 'guardian'

/** An organisation has a 法定代表人; the guardian is a person’s 法定代理人 (民法典 art. 23). */
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
            kind === 'organisation'
              ? { value: 'legalRepresentative', label: t('applicant.relations.legalRepresentative') }
              : { value: 'guardian', label: t('applicant.relations.guardian') },
          ]}
        />
      )}
    </GroupField>
  )
}
