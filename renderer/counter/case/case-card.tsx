import type { ReactNode } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { type DescriptionItem, Descriptions } from '../../ui/descriptions.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { useVisitor } from '../counter-context.ts'
import styles from './case.module.css'
import { Clock } from './clock.tsx'
import { LapseText } from './lapse-text.tsx'
import { NoteButton } from './note-button.tsx'
import { Owner } from './owner.tsx'

export function CaseCard(props: {
  readonly view: CaseView
  readonly printing: { readonly label: string; readonly waits: boolean; readonly onPrint: () => void } | undefined
  readonly onExplain: () => void
}) {
  const visitor = useVisitor()
  const { t } = useTexts()
  const { view, printing, onExplain } = props
  return (
    <Card>
      <div className={classNames(styles['caseHead'], styles[toneOf(view)])}>
        <span tabIndex={-1} data-focus-home>
          <strong className={styles['caseTitle']}>{titleOf(view, t)}</strong>
          {view.caseNumber && <strong data-testid="case-number">{view.caseNumber}</strong>}
        </span>
        <Row>
          {printing && (
            <Button kind={printing.waits ? 'primary' : 'plain'} onClick={printing.onPrint}>
              {printing.label}
            </Button>
          )}
          <Button onClick={onExplain}>{t('why.open')}</Button>
          <NoteButton view={view} />
          <Button onClick={visitor.next}>{t('act.next')}</Button>
        </Row>
      </div>
      <Details view={view} />
    </Card>
  )
}

function Details({ view }: { view: CaseView }) {
  const { t, pick } = useTexts()
  const items: DescriptionItem[] = []
  const detail = (key: string, label: string, children: ReactNode) => {
    if (children) items.push({ key, label, children })
  }
  const { acceptance, result, ready, handover, closing, withdrawal, discarded } = view
  const situation = view.item.situations.find(({ id }) => id === view.situation)
  detail('item', t('item.title'), pick(view.item.name))
  detail('situation', t('life.case.situation'), situation && pick(situation.name))
  detail('accepted', t('life.case.accepted'), acceptance && acceptedText(acceptance, t))
  detail('clock', t('life.clock.finish'), view.clock && <Clock view={view} />)
  detail('platform', t('life.case.platform'), t(`life.case.platforms.${view.platform}`))
  detail('owner', t('life.case.owner'), <Owner view={view} />)
  const promised = acceptance?.mode === 'owing' && !closing && !withdrawal
  detail('lapse', t('life.case.lapse'), promised && view.lapse && <LapseText lapse={view.lapse} />)
  detail(
    'decided',
    t('life.case.decided'),
    result && (
      <AsWritten>
        {t(result.granted ? 'life.case.granted' : 'life.case.refused', { date: result.on, reason: result.reason })}
      </AsWritten>
    ),
  )
  detail(
    'ready',
    t('life.case.collect'),
    ready && !handover && t('life.case.collectBy', { on: ready.on, date: ready.collectBy.date }),
  )
  detail('handover', t('life.case.handover'), handover && <HandedOver handover={handover} />)
  detail('closing', t('life.case.ended'), closing && <Closing closing={closing} />)
  detail('withdrawn', t('act.withdrawReason'), withdrawal && <AsWritten>{withdrawal.reason}</AsWritten>)
  detail(
    'discarded',
    t('life.case.ended'),
    discarded &&
      t(discarded.because === 'mistake' ? 'here.entry.discardedOn' : 'here.entry.expiredOn', { date: discarded.on }),
  )
  return <Descriptions items={items} />
}

function titleOf({ acceptance, status }: CaseView, t: Texts['t']): string {
  if (status !== 'accepted' || !acceptance) return t(`case.status.${status}`)
  if (acceptance.deemedOn) return t('here.deemed.title')
  return acceptance.mode === 'owing' ? t('case.acceptedOwing') : t('case.status.accepted')
}

function acceptedText({ on, deemedOn }: NonNullable<CaseView['acceptance']>, t: Texts['t']): string {
  return deemedOn ? t('here.deemed.since', { since: deemedOn, on }) : on
}

function HandedOver({ handover }: { handover: NonNullable<CaseView['handover']> }) {
  const { t, pick } = useTexts()
  const { on, method, takenBy, name, identified, reason, authority } = handover
  const taker = t(takenBy === 'other' ? 'life.case.bearer' : `party.${takenBy}`)
  return (
    <Stack dense data-testid="handover">
      <div>
        <AsWritten>{t(`life.case.handedOver.${method}`, { date: on, taker, name })}</AsWritten>
      </div>
      <div className="muted">
        <AsWritten>{t(`life.case.identified.${identified}`, { reason: reason ?? '' })}</AsWritten>
      </div>
      {authority && (
        <div className="muted">
          <AsWritten>{pick(authority)}</AsWritten>
        </div>
      )}
    </Stack>
  )
}

function Closing({ closing }: { closing: NonNullable<CaseView['closing']> }) {
  const { t, pick, colon } = useTexts()
  const { on, outcome, remedy, reason } = closing
  return (
    <Stack dense>
      <div>{t('life.case.endedOn', { date: on, outcome: outcome ? pick(outcome) : t('case.status.closed') })}</div>
      {reason !== '' && (
        <div>
          <AsWritten>{reason}</AsWritten>
        </div>
      )}
      {remedy && (
        <div className="muted">
          {t('life.case.remedy')}
          {colon}
          {pick(remedy)}
        </div>
      )}
    </Stack>
  )
}

function toneOf({ status, closing, result }: CaseView): 'good' | 'ended' | 'waits' {
  if (status === 'noticed' || status === 'held') return 'waits'
  if (status === 'withdrawn' || status === 'discarded') return 'ended'
  return closing?.outcome || result?.granted === false ? 'ended' : 'good'
}
