import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { WaitingRequestView } from '../../electron/api/contract/worklists.ts'
import { caseCommands } from '../data/cases.ts'
import { commandId } from '../data/client.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { ErrorAlert, isLost } from '../ui/fault-alert.tsx'
import { Stack } from '../ui/layout.tsx'
import { AnswerCard } from './answer-card.tsx'

/** 待批申请: answered by somebody else than who asked. */
export function Requests() {
  const { t, pick } = useTexts()
  const queries = useQueryClient()
  const { data, error } = useQuery(worklistQueries.requests())
  const refresh = () => queries.invalidateQueries({ queryKey: worklistQueries.requests().queryKey }).catch(() => {})
  if (isLost(error, data)) return <ErrorAlert error={error} />
  const answer = (waiting: WaitingRequestView) => (approved: boolean, reason: string) =>
    caseCommands.answerApproval({
      caseId: waiting.caseId,
      commandId: commandId(),
      expectedVersion: waiting.version,
      requestId: waiting.requestId,
      approved,
      reason,
    })
  return (
    <Stack>
      {error && <ErrorAlert error={error} />}
      {data?.length === 0 && <Alert tone="info" title={t('requests.empty')} />}
      {data?.map(waiting => (
        <AnswerCard
          key={waiting.requestId}
          title={`${pick(waiting.item)} · ${waiting.caseNumber ?? ''} · ${waiting.applicant}`}
          lines={[
            pick(waiting.text),
            t('waiting.asked', { operator: waiting.byName, question: waiting.reason }),
            t('requests.answerBy', { on: waiting.on, date: waiting.answerBy }),
          ]}
          action={waiting.actions[0]}
          yes={t('requests.approve')}
          no={t('requests.refuse')}
          reason={t('waiting.reason')}
          onAnswer={answer(waiting)}
          onAnswered={refresh}
        />
      ))}
    </Stack>
  )
}
