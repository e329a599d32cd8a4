import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OpenObjectionView } from '../../electron/api/contract/worklists.ts'
import { caseCommands } from '../data/cases.ts'
import { commandId } from '../data/client.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { ErrorAlert, isLost } from '../ui/fault-alert.tsx'
import { Stack } from '../ui/layout.tsx'
import { AnswerCard } from './answer-card.tsx'

/** 异议 */
export function Objections() {
  const { t, pick } = useTexts()
  const queries = useQueryClient()
  const { data, error } = useQuery(worklistQueries.objections())
  const refresh = () => queries.invalidateQueries({ queryKey: worklistQueries.objections().queryKey }).catch(() => {})
  if (isLost(error, data)) return <ErrorAlert error={error} />
  const answer = (open: OpenObjectionView) => (upheld: boolean, reason: string) =>
    caseCommands.decideObjection({
      caseId: open.caseId,
      commandId: commandId(),
      expectedVersion: open.version,
      objectionId: open.objectionId,
      upheld,
      reason,
    })
  return (
    <Stack>
      {error && <ErrorAlert error={error} />}
      {data?.length === 0 && <Alert tone="info" title={t('objections.empty')} />}
      {data?.map(open => (
        <AnswerCard
          key={open.objectionId}
          title={`${pick(open.item)} · ${open.caseNumber ?? ''} · ${open.applicant}`}
          lines={[pick(open.about), open.reason, t('requests.answerBy', { on: open.on, date: open.decideBy })]}
          action={open.actions[0]}
          yes={t('objections.uphold')}
          no={t('objections.reject')}
          reason={t('waiting.reason')}
          onAnswer={answer(open)}
          onAnswered={refresh}
        />
      ))}
    </Stack>
  )
}
