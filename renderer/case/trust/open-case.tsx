import { Button } from 'antd'
import { useTexts } from '../../texts/index.ts'

/** The way to a case, on pages that can show one. */
export function OpenCase(props: {
  readonly caseNumber: string
  readonly onOpen: ((caseNumber: string) => unknown) | undefined
}) {
  const { t } = useTexts()
  const { caseNumber, onOpen } = props
  if (!onOpen) return null
  return (
    <Button size="small" onClick={() => onOpen(caseNumber)}>
      {t('people.trust.openCase')}
    </Button>
  )
}
