import { useState } from 'react'
import type { ActionView } from '../../electron/api/contract/actions.ts'
import { stateOf } from '../case/actions.ts'
import { useCall } from '../data/use-call.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { AsWritten } from '../ui/as-written.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Row } from '../ui/layout.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

export function AnswerCard(props: {
  readonly title: string
  readonly lines: readonly string[]
  readonly action: ActionView | undefined
  readonly yes: string
  readonly no: string
  readonly reason: string
  readonly onAnswer: (yes: boolean, reason: string) => Promise<unknown>
  readonly onAnswered: () => void
}) {
  const [answering, setAnswering] = useState<boolean>()
  const { busy, error, run, dismiss } = useCall()
  const answer = async (yes: boolean, reason: string) => {
    setAnswering(undefined)
    await run(() => props.onAnswer(yes, reason))
    props.onAnswered()
  }
  const { action } = props
  const { pick } = useTexts()
  const { enabled, because } = stateOf(action, pick)
  const mayAgree = action?.limits.choices?.some(choice => choice === 'approve' || choice === 'uphold') ?? false
  return (
    <Card title={<AsWritten>{props.title}</AsWritten>}>
      {props.lines.map(line => (
        <p key={line}>
          <AsWritten>{line}</AsWritten>
        </p>
      ))}
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      <Row>
        <ActButton kind="primary" enabled={mayAgree} because={because} busy={busy} onClick={() => setAnswering(true)}>
          {props.yes}
        </ActButton>
        <ActButton enabled={enabled} because={because} busy={busy} onClick={() => setAnswering(false)}>
          {props.no}
        </ActButton>
      </Row>
      {answering !== undefined && (
        <ReasonDialog
          title={props.reason}
          onCancel={() => setAnswering(undefined)}
          onConfirm={reason => answer(answering, reason)}
        />
      )}
    </Card>
  )
}
