import type { ActionView } from '../../electron/api/contract/actions.ts'
import { stateOf } from '../case/actions.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { AsWritten } from '../ui/as-written.tsx'
import { Card } from '../ui/card.tsx'
import { Row } from '../ui/layout.tsx'

export function AnswerCard(props: {
  readonly title: string
  readonly lines: readonly string[]
  readonly action: ActionView | undefined
  readonly yes: string
  readonly no: string
  readonly onAnswer: (yes: boolean) => void
}) {
  const { t, pick } = useTexts()
  const { action, onAnswer } = props
  const { enabled, because } = stateOf(action, pick)
  const mayAgree = action?.limits.choices?.some(choice => choice === 'approve' || choice === 'uphold') ?? false
  return (
    <Card title={<AsWritten>{props.title}</AsWritten>}>
      {props.lines.map(line => (
        <p key={line}>
          <AsWritten>{line}</AsWritten>
        </p>
      ))}
      <Row>
        <ActButton
          kind="primary"
          enabled={enabled}
          because={because ?? (enabled && !mayAgree ? t('life.requests.onlyRefuse') : undefined)}
          onClick={() => onAnswer(true)}
        >
          {props.yes}
        </ActButton>
        <ActButton enabled={enabled} because={because} onClick={() => onAnswer(false)}>
          {props.no}
        </ActButton>
      </Row>
    </Card>
  )
}
