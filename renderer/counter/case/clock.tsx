import { Tag } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { StopCauseInput } from '../../../electron/api/contract/cases.ts'
import { actionOf } from '../../case/actions.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { Counter } from '../use-counter.ts'
import { FinishDialog } from './finish-dialog.tsx'
import { StopDialog } from './stop-dialog.tsx'

type Stop = NonNullable<CaseView['clock']>['stops'][number]

/** 承诺办结日, what keeps the clock from running, and what may be done about it. */
export function Clock({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  const [asking, setAsking] = useState<'begin' | 'extend'>()
  const { clock } = view
  if (!clock) return null
  const stop = actionOf(view.actions, 'stopClock')
  const extend = actionOf(view.actions, 'askApproval', { request: 'finish' })
  const resumable = actionOf(view.actions, 'resumeClock')?.limits.choices ?? []
  return (
    <div className="lines" data-testid="clock">
      <div>
        {clock.finish?.date ?? t('life.clock.onceComplete', { days: clock.daysOnceComplete ?? 0 })}{' '}
        {clock.finish?.provisional && <Tag color="warning">{t('case.provisional')}</Tag>}
        {clock.extendedDays > 0 && t('life.clock.extended', { days: clock.extendedDays })}
        {clock.stoppedOn && <Tag color="warning">{t('life.clock.stopped', { on: clock.stoppedOn })}</Tag>}
      </div>
      {clock.stops.map(stop => (
        <StopLine key={stop.cause} counter={counter} stop={stop} resumable={resumable.includes(stop.cause)} />
      ))}
      {stop && !stop.because && (
        <div className="buttons">
          <ActButton size="small" busy={counter.busy} onClick={() => setAsking('begin')}>
            {t('life.clock.begin')}
          </ActButton>
          {extend && (
            <ActButton size="small" enabled={!extend.because} busy={counter.busy} onClick={() => setAsking('extend')}>
              {t('life.clock.extend')}
            </ActButton>
          )}
        </div>
      )}
      {asking === 'begin' && stop && (
        <StopDialog counter={counter} limits={stop.limits} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'extend' && extend && (
        <FinishDialog counter={counter} limits={extend.limits} onClose={() => setAsking(undefined)} />
      )}
    </div>
  )
}

function StopLine({ counter, stop, resumable }: { counter: Counter; stop: Stop; resumable: boolean }) {
  const { t, pick } = useTexts()
  const [ending, setEnding] = useState(false)
  const name = pick(stop.name)
  // 补交挂起 ends by itself, on the day the last document is there.
  const cause = resumable ? (stop.cause as StopCauseInput) : undefined
  return (
    <div>
      <AsWritten>{t('life.clock.stop', { name, on: stop.on, date: stop.until.date, reason: stop.reason })}</AsWritten>{' '}
      {cause ? (
        <ActButton size="small" busy={counter.busy} onClick={() => setEnding(true)}>
          {t('life.clock.end')}
        </ActButton>
      ) : (
        t('life.clock.suspended')
      )}
      {ending && cause && (
        <ConfirmDialog
          title={t('life.clock.endTitle')}
          text={t('life.clock.endText', { name })}
          onCancel={() => setEnding(false)}
          onConfirm={() => {
            setEnding(false)
            counter.act(on => client.cases.resumeClock({ ...on, cause }))
          }}
        />
      )}
    </div>
  )
}
