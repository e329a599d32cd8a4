import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenObjectionView } from '../../electron/api/contract/worklists.ts'
import { caseCommands } from '../data/cases.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { ErrorAlert, isLost } from '../ui/fault-alert.tsx'
import { Stack } from '../ui/layout.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { AnswerCard } from './answer-card.tsx'
import { MoreWaiting } from './more-waiting.tsx'

/** 异议 */
export function Objections() {
  const { t, pick } = useTexts()
  const queries = useQueryClient()
  const { data, error } = useQuery(worklistQueries.objections())
  const [deciding, setDeciding] = useState<{ readonly objection: OpenObjectionView; readonly upheld: boolean }>()
  const refresh = () => queries.invalidateQueries({ queryKey: worklistQueries.objections().queryKey }).catch(() => {})
  if (isLost(error, data)) return <ErrorAlert error={error} />
  return (
    <Stack>
      {error && <ErrorAlert error={error} />}
      {data && <MoreWaiting list="objections" shown={data.length} />}
      {data?.length === 0 && <Alert tone="info" title={t('objections.empty')} />}
      {data?.map(open => (
        <AnswerCard
          key={open.objectionId}
          title={`${pick(open.item)} · ${open.caseNumber ?? ''} · ${open.applicant}`}
          lines={[pick(open.about), open.reason, t('requests.answerBy', { on: open.on, date: open.decideBy })]}
          action={open.actions[0]}
          yes={t('objections.uphold')}
          no={t('objections.reject')}
          onAnswer={upheld => setDeciding({ objection: open, upheld })}
        />
      ))}
      {deciding && (
        <ReasonDialog
          title={t('waiting.reason')}
          send={(reason, commandId) => {
            const { upheld, objection } = deciding
            const { caseId, objectionId } = objection
            const { version } = data?.find(open => open.objectionId === objectionId) ?? objection
            const call = { caseId, commandId, expectedVersion: version, objectionId, upheld, reason }
            return caseCommands.decideObjection(call)
          }}
          onAnswered={refresh}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Stack>
  )
}
