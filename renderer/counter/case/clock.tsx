import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { StopCauseInput } from '../../../electron/api/contract/cases.ts'
import { actionOf, becauseOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCaseActs, useCounterCall } from '../counter-context.ts'
import { FinishDialog } from './finish-dialog.tsx'
import { StopDialog } from './stop-dialog.tsx'

type Stop = NonNullable<CaseView['clock']>['stops'][number]

export function Clock({ view }: { view: CaseView }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [asking, setAsking] = useState<'begin' | 'extend'>()
  const { clock } = view
  if (!clock) return null
  const stop = actionOf(view.actions, 'stopClock')
  const extend = actionOf(view.actions, 'askApproval', { request: 'finish' })
  const resumable = actionOf(view.actions, 'resumeClock')?.limits.choices ?? []
  return (
    <Stack dense data-testid="clock">
      <div>
        {clock.finish?.date ?? t('life.clock.onceComplete', { days: clock.daysOnceComplete ?? 0 })}{' '}
        {clock.finish?.provisional && <Tag tone="warning">{t('case.provisional')}</Tag>}
        {clock.extendedDays > 0 && t('life.clock.extended', { days: clock.extendedDays })}
        {clock.stoppedOn && (
          <Tag tone="warning">
            {t(clock.stops.every(isWait) ? 'life.clock.stoppedAfter' : 'life.clock.stopped', { on: clock.stoppedOn })}
          </Tag>
        )}
      </div>
      {clock.statutory && <div>{t('life.clock.statutory', { date: clock.statutory.date })}</div>}
      {clock.stops.map(stop => (
        <StopLine key={stop.cause} stop={stop} resumable={resumable.includes(stop.cause)} />
      ))}
      {stop && !stop.because && (
        <Row>
          <ActButton small busy={call.busy} onClick={() => setAsking('begin')}>
            {t('life.clock.begin')}
          </ActButton>
          {extend && (
            <ActButton small because={becauseOf(extend, pick)} busy={call.busy} onClick={() => setAsking('extend')}>
              {t('life.clock.extend')}
            </ActButton>
          )}
        </Row>
      )}
      {asking === 'begin' && stop && <StopDialog limits={stop.limits} onClose={() => setAsking(undefined)} />}
      {asking === 'extend' && extend && <FinishDialog limits={extend.limits} onClose={() => setAsking(undefined)} />}
    </Stack>
  )
}

/** 补交挂起: the citizen has the whole of the agreed day. */
function isWait({ cause }: Stop): boolean {
  return cause === 'suspension'
}

function StopLine({ stop, resumable }: { stop: Stop; resumable: boolean }) {
  const call = useCounterCall()
  const acts = useCaseActs()
  const { t, pick } = useTexts()
  const [ending, setEnding] = useState(false)
  const name = pick(stop.name)
  // 补交挂起 ends by itself, when the last material is there.
  const cause = resumable ? (stop.cause as StopCauseInput) : undefined
  return (
    <div>
      <AsWritten>
        {t(isWait(stop) ? 'life.clock.wait' : 'life.clock.stop', {
          name,
          on: stop.from ?? stop.on,
          date: stop.until.date,
          reason: pick(stop.reason),
        })}
      </AsWritten>{' '}
      {cause ? (
        <ActButton small busy={call.busy} onClick={() => setEnding(true)}>
          {t('life.clock.end')}
        </ActButton>
      ) : (
        <div className="muted">{t('life.clock.suspended')}</div>
      )}
      {ending && cause && (
        <ConfirmDialog
          title={t('life.clock.endTitle')}
          text={t('life.clock.endText', { name })}
          onCancel={() => setEnding(false)}
          onConfirm={() => {
            setEnding(false)
            acts.act(on => caseCommands.resumeClock({ ...on, cause }))
          }}
        />
      )}
    </div>
  )
}
