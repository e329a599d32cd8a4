import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'

export function OpenCase(props: {
  readonly caseNumber: string
  readonly onOpen: ((caseNumber: string) => unknown) | undefined
}) {
  const { t } = useTexts()
  const { caseNumber, onOpen } = props
  if (!onOpen) return null
  return (
    <Button small onClick={() => onOpen(caseNumber)}>
      {t('people.trust.openCase')}
    </Button>
  )
}
