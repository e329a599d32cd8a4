import { useTexts } from '../../texts/index.ts'
import { Segmented } from '../../ui/choice.tsx'

export type PersonDocument = 'person' | 'travelDocument'

export function DocumentChoice(props: {
  readonly value: PersonDocument
  readonly onChange: (document: PersonDocument) => void
}) {
  const { t } = useTexts()
  return (
    <Segmented<PersonDocument>
      aria-label={t('applicant.document')}
      value={props.value}
      onChange={props.onChange}
      options={[
        { value: 'person', label: t('applicant.documents.person') },
        { value: 'travelDocument', label: t('applicant.documents.travelDocument') },
      ]}
    />
  )
}
