import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { WaitingCaseView } from '../../electron/api/contract/worklists.ts'
import { actionOf, stateOf } from '../case/actions.ts'
import { GatesPanel } from '../case/gates-panel.tsx'
import { nameWithDefect } from '../case/name-with-defect.ts'
import { caseCommands, caseQueries } from '../data/cases.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { AsWritten } from '../ui/as-written.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorAlert, isLost } from '../ui/fault-alert.tsx'
import { Row, Stack } from '../ui/layout.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { MoreWaiting } from './more-waiting.tsx'

export function WaitingCases() {
  const { t } = useTexts()
  const queries = useQueryClient()
  const { data, error } = useQuery(worklistQueries.awaitingDecision())
  const [deciding, setDeciding] = useState<{ readonly waiting: WaitingCaseView; readonly allowed: boolean }>()
  const refresh = () =>
    queries.invalidateQueries({ queryKey: worklistQueries.awaitingDecision().queryKey }).catch(() => {})
  if (isLost(error, data)) return <ErrorAlert error={error} />
  return (
    <Stack>
      {error && <ErrorAlert error={error} />}
      {data && <MoreWaiting list="questions" shown={data.length} />}
      {data?.length === 0 && <Alert tone="info" title={t('waiting.empty')} />}
      {data?.map(waiting => (
        <WaitingCase key={waiting.caseId} waiting={waiting} onDecide={allowed => setDeciding({ waiting, allowed })} />
      ))}
      {deciding && (
        <ReasonDialog
          title={t('waiting.reason')}
          send={(reason, commandId) => {
            const { allowed, waiting } = deciding
            const { caseId } = waiting
            const { version } = data?.find(other => other.caseId === caseId) ?? waiting
            return caseCommands.personDecides({ caseId, commandId, expectedVersion: version, allowed, reason })
          }}
          onAnswered={refresh}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Stack>
  )
}

function WaitingCase(props: { readonly waiting: WaitingCaseView; readonly onDecide: (allowed: boolean) => void }) {
  const texts = useTexts()
  const { t, pick, hallTime, colon, listed } = texts
  const { waiting, onDecide } = props
  const { data } = useQuery(caseQueries.get(waiting.caseId))
  const state = stateOf(actionOf(waiting.actions, 'personDecides'), pick)
  return (
    <Card title={<AsWritten>{`${pick(waiting.item)} · ${waiting.applicant}`}</AsWritten>} data-waiting={waiting.caseId}>
      <p>
        <AsWritten>{t('waiting.asked', { operator: waiting.askedByName, question: waiting.question })}</AsWritten>
      </p>
      {data && (
        <>
          <p>
            {t('app.window', { window: waiting.window })} · {hallTime(waiting.askedAt)} · {t('materials.missing')}
            {colon}
            {listed(
              data.asked
                .filter(material => data.missing?.includes(material.id))
                .map(material => nameWithDefect(material, data.defects, texts)),
            )}
          </p>
          <h4>{t('waiting.against')}</h4>
          <GatesPanel
            gates={data.assessment.gates.filter(({ result }) => result === 'fail' || result === 'unknown')}
            promiseNext
          />
        </>
      )}
      <Row style={{ marginTop: 8 }}>
        <ActButton kind="primary" {...state} onClick={() => onDecide(true)}>
          {t('waiting.allow')}
        </ActButton>
        <ActButton {...state} onClick={() => onDecide(false)}>
          {t('waiting.refuse')}
        </ActButton>
      </Row>
    </Card>
  )
}
