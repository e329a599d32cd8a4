import { Tag } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { StopCauseInput } from '../../../electron/api/contract/cases.ts'
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
  const undecided = view.status === 'accepted' && !view.result
  const extendable = clock.finish !== undefined && !view.requests.some(({ kind }) => kind === 'finish')
  return (
    <div className="lines" data-testid="clock">
      <div>
        {clock.finish?.date ?? t('life.clock.onceComplete', { days: clock.daysOnceComplete ?? 0 })}{' '}
        {clock.finish?.provisional && <Tag color="warning">{t('case.provisional')}</Tag>}
        {clock.extendedDays > 0 && t('life.clock.extended', { days: clock.extendedDays })}
        {clock.stoppedOn && <Tag color="warning">{t('life.clock.stopped', { on: clock.stoppedOn })}</Tag>}
      </div>
      {clock.stops.map(stop => (
        <StopLine key={stop.cause} counter={counter} stop={stop} />
      ))}
      {undecided && (
        <div className="buttons">
          <ActButton size="small" busy={counter.busy} onClick={() => setAsking('begin')}>
            {t('life.clock.begin')}
          </ActButton>
          {view.item.kind === 'promised' && (
            <ActButton size="small" enabled={extendable} busy={counter.busy} onClick={() => setAsking('extend')}>
              {t('life.clock.extend')}
            </ActButton>
          )}
        </div>
      )}
      {asking === 'begin' && <StopDialog counter={counter} view={view} onClose={() => setAsking(undefined)} />}
      {asking === 'extend' && <FinishDialog counter={counter} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

function StopLine({ counter, stop }: { counter: Counter; stop: Stop }) {
  const { t, pick } = useTexts()
  const [ending, setEnding] = useState(false)
  const name = pick(stop.name)
  // 补交挂起 ends by itself, on the day the last document is there.
  const cause = stop.cause === 'suspension' ? undefined : (stop.cause as StopCauseInput)
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
