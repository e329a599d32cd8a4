import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, stateOf } from '../../case/actions.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { useCounterCall } from '../counter-context.ts'
import { DecideFalsehoodDialog } from './decide-dialog.tsx'
import { DeliverDialog } from './deliver-dialog.tsx'
import { HearDialog } from './hear-dialog.tsx'

type Asked = 'deliver' | 'hear' | 'decide'

const VERBS = { deliver: 'deliverPriorNotice', hear: 'hearDefence', decide: 'decideFalsehood' } as const

/** 虚假材料: what was found, told, heard and decided, and the next step. */
export function FalsehoodCard({ view }: { readonly view: CaseView }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [asking, setAsking] = useState<Asked>()
  const close = () => setAsking(undefined)
  const { falsehood, actions } = view
  if (!falsehood) return null
  const limits = (way: Asked) => actionOf(actions, VERBS[way])?.limits ?? {}
  const isOpen = !falsehood.decided && !falsehood.dropped
  return (
    <Card title={t('falsehood.title')} data-testid="falsehood">
      <Stack dense>
        <Told falsehood={falsehood} />
        {isOpen && (
          <Row>
            {(['deliver', 'hear', 'decide'] as const).map(way => {
              const action = actionOf(actions, VERBS[way])
              return (
                action && (
                  <ActButton
                    key={way}
                    data-action={VERBS[way]}
                    {...stateOf(action, pick)}
                    busy={call.busy}
                    onClick={() => setAsking(way)}
                  >
                    {t(`falsehood.${way}.button`)}
                  </ActButton>
                )
              )
            })}
          </Row>
        )}
        {falsehood.barred && <Alert tone="warning" title={pick(falsehood.barred)} />}
      </Stack>
      {asking === 'deliver' && <DeliverDialog limits={limits('deliver')} onClose={close} />}
      {asking === 'hear' && <HearDialog view={view} onClose={close} />}
      {asking === 'decide' && <DecideFalsehoodDialog limits={limits('decide')} onClose={close} />}
    </Card>
  )
}

function Told({ falsehood }: { readonly falsehood: NonNullable<CaseView['falsehood']> }) {
  const { t, pick, colon } = useTexts()
  const { materials, facts, foundBy, foundOn, measure, warning, bar, days, deliverBy } = falsehood
  const { delivered, defence, decided, dropped } = falsehood
  const intended = `${pick(measure)}${warning ? t('falsehood.warning') : ''}${bar ? t('falsehood.barYears', { years: bar.years }) : ''}`
  return (
    <>
      <strong>{materials.map(pick).join(t('life.listMark'))}</strong>
      <Line>{facts}</Line>
      <Line>{t('falsehood.found', { on: foundOn, by: foundBy })}</Line>
      <div>
        {t('falsehood.intended')}
        {colon}
        {intended}
      </div>
      <div className="muted">
        {delivered
          ? t('falsehood.delivered', {
              on: delivered.deliveredOn,
              how: pick(delivered.how),
              date: delivered.until.date,
            })
          : t('falsehood.toDeliver', { date: deliverBy.date, days })}
      </div>
      {defence && <Line>{t(`falsehood.${defence.kind}`, { ...defence })}</Line>}
      {decided && <Line>{t('falsehood.decided', { on: decided.on, reason: decided.reason })}</Line>}
      {dropped && <Line>{t('falsehood.dropped', { on: dropped.on, reason: dropped.reason })}</Line>}
    </>
  )
}

/** Of its own in a stack, in whatever languages it is written. */
function Line({ children }: { readonly children: string }) {
  return (
    <div>
      <AsWritten>{children}</AsWritten>
    </div>
  )
}
