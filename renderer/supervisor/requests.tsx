import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Space } from 'antd'
import type { WaitingRequestView } from '../../electron/api/contract/worklists.ts'
import { caseCommands } from '../data/cases.ts'
import { commandId } from '../data/client.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert, isLost } from '../ui/fault-alert.tsx'
import { AnswerCard } from './answer-card.tsx'

/** 待批申请: extensions, waivers, more time to decide. Another person than who asked answers, with a reason. */
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
    <Space orientation="vertical" style={{ width: '100%' }}>
      {error && <ErrorAlert error={error} />}
      {data?.length === 0 && <Alert type="info" title={t('requests.empty')} />}
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
    </Space>
  )
}
