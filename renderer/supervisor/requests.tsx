import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { WaitingRequestView } from '../../electron/api/contract/worklists.ts'
import { caseCommands } from '../data/cases.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { ErrorAlert, isLost } from '../ui/fault-alert.tsx'
import { Stack } from '../ui/layout.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { AnswerCard } from './answer-card.tsx'
import { MoreWaiting } from './more-waiting.tsx'

/** 待批申请: answered by somebody else than who asked. */
export function Requests() {
  const { t, pick } = useTexts()
  const queries = useQueryClient()
  const { data, error } = useQuery(worklistQueries.requests())
  const [answering, setAnswering] = useState<{ readonly request: WaitingRequestView; readonly approved: boolean }>()
  const refresh = () => queries.invalidateQueries({ queryKey: worklistQueries.requests().queryKey }).catch(() => {})
  if (isLost(error, data)) return <ErrorAlert error={error} />
  return (
    <Stack>
      {error && <ErrorAlert error={error} />}
      {data && <MoreWaiting list="approvals" shown={data.length} />}
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
          onAnswer={approved => setAnswering({ request: waiting, approved })}
        />
      ))}
      {answering && (
        <ReasonDialog
          title={t('waiting.reason')}
          send={(reason, commandId) => {
            const { approved, request } = answering
            const { caseId, requestId } = request
            const { version } = data?.find(waiting => waiting.requestId === requestId) ?? request
            const call = { caseId, commandId, expectedVersion: version, requestId, approved, reason }
            return caseCommands.answerApproval(call)
          }}
          onAnswered={refresh}
          onClose={() => setAnswering(undefined)}
        />
      )}
    </Stack>
  )
}
