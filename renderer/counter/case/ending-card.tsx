import { Button, Card, Segmented } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { WhoInput } from '../../../electron/api/contract/cases.ts'
import { client } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useHotkeys } from '../../components/use-hotkeys.ts'
import { useTexts } from '../../i18n/index.ts'
import type { Counter } from '../use-counter.ts'
import { DecideDialog } from './decide-dialog.tsx'
import { type EndingWay, endingWays } from './ending-ways.ts'
import { LockedText, locks } from './locked-text.tsx'
import { OtherEnds } from './other-ends.tsx'
import { PutAway } from './put-away.tsx'
import { ReasonedDialog } from './reasoned-dialog.tsx'

type PartyName = 'handler' | 'applicant'

/** Deciding, making and giving out the result, closing, withdrawing. Locked while anything is owed, and it says by what. */
export function EndingCard({ counter, view }: { counter: Counter; view: CaseView }) {
  const { t } = useTexts()
  const [takenBy, setTakenBy] = useState<PartyName>('handler')
  const [asking, setAsking] = useState<EndingWay | 'withdraw' | 'withdrawPromise'>()
  const close = () => setAsking(undefined)
  const ways = endingWays(view)
  const [next] = ways
  const may = (way: EndingWay) => ways.includes(way) && !counter.busy
  const ask = (way: EndingWay) => (may(way) ? () => setAsking(way) : undefined)
  // The key that accepted the case is never the one that ends it: every step is asked for once more.
  useHotkeys({ F7: ask('decide') ?? ask('ready'), F9: ask('handOver') ?? ask('close') })
  const accepted = view.status === 'accepted'
  const promised = accepted && view.acceptance?.mode === 'owing' && !view.result
  const button = (way: EndingWay, label: string) => (
    <Button
      type={way === next ? 'primary' : 'default'}
      size={way === next ? 'large' : 'middle'}
      disabled={!may(way)}
      onClick={() => setAsking(way)}
    >
      {label}
    </Button>
  )
  const refused = view.result?.granted === false
  const { yieldsCertificate } = view.item
  return (
    <Card size="small" title={t('act.title')}>
      <div className="actions">
        {view.locked && !refused && <LockedText view={view} />}
        {accepted && !view.result && !ways.includes('decide') && <p className="muted">{t('life.result.stopped')}</p>}
        {ways.includes('decide') && button('decide', t('life.result.decide'))}
        {ways.includes('ready') && button('ready', t('life.result.ready'))}
        {accepted && yieldsCertificate && !refused && (
          <>
            {!view.sameParty && <TakenBy value={takenBy} onChange={setTakenBy} />}
            {button('handOver', t('case.handOver'))}
          </>
        )}
        {(view.status === 'handedOver' || refused || !yieldsCertificate) && button('close', t('life.result.close'))}
        <PutAway counter={counter} view={view} />
        <OtherEnds counter={counter} view={view} />
        {promised && <Button onClick={() => setAsking('withdrawPromise')}>{t('life.withdrawPromise.button')}</Button>}
        {accepted && <Button onClick={() => setAsking('withdraw')}>{t('act.withdraw')}</Button>}
      </div>
      {asking === 'decide' && <DecideDialog counter={counter} onClose={close} />}
      {(asking === 'ready' || asking === 'handOver' || asking === 'close') && (
        <Confirmed way={asking} counter={counter} view={view} takenBy={takenBy} onClose={close} />
      )}
      {(asking === 'withdraw' || asking === 'withdrawPromise') && (
        <ReasonedDialog
          counter={counter}
          danger
          title={t(asking === 'withdraw' ? 'act.withdraw' : 'life.withdrawPromise.title')}
          command={(on, reason) => client.cases[asking]({ ...on, reason })}
          onClose={close}
        >
          <p>{t(asking === 'withdraw' ? 'life.result.withdrawText' : 'life.withdrawPromise.text')}</p>
        </ReasonedDialog>
      )}
    </Card>
  )
}

/** Who takes the result, where two people are parties. */
function TakenBy({ value, onChange }: { value: PartyName; onChange: (party: PartyName) => void }) {
  const { t } = useTexts()
  return (
    <Segmented<PartyName>
      aria-label={t('case.takenBy')}
      value={value}
      onChange={onChange}
      options={(['handler', 'applicant'] as const).map(party => ({
        value: party,
        label: `${t('case.takenBy')}：${t(`party.${party}`)}`,
      }))}
    />
  )
}

/** Steps that need no more than a yes. */
function Confirmed(props: {
  readonly way: Exclude<EndingWay, 'decide'>
  readonly counter: Counter
  readonly view: CaseView
  readonly takenBy: PartyName
  readonly onClose: () => void
}) {
  const { t, pick } = useTexts()
  const { way, counter, view, takenBy } = props
  const taker = view.parties[takenBy]
  const { atCounter } = counter
  const collector: WhoInput =
    atCounter?.kind === 'card'
      ? { kind: 'card', readId: atCounter.person.readId }
      : (atCounter ?? { kind: 'typed', name: '', number: '' })
  const owed = view.owed.filter(locks).map(({ name }) => pick(name))
  const result = view.item.yieldsCertificate && view.result?.granted !== false ? '0' : '6'
  const texts = {
    ready: `${t('life.result.readyText')}${owed.length > 0 ? t('life.result.readyOwed', { names: owed.join(t('life.listMark')) }) : ''}`,
    handOver: t('case.handOverTo', { name: taker?.name ?? '', number: taker?.number ?? '' }),
    close: t('case.closeFinal'),
  }
  const confirm = () => {
    props.onClose()
    switch (way) {
      case 'ready':
        return counter.act(on => client.cases.readyResult(on))
      case 'handOver':
        return counter.act(on => client.cases.handOver({ ...on, handover: { method: 'counter', collector } }))
      case 'close':
        return counter.act(on => client.cases.close({ ...on, result, reason: '' }))
    }
  }
  const titles = { ready: 'life.result.readyTitle', handOver: 'case.handOverTitle', close: 'case.closeTitle' } as const
  return <ConfirmDialog title={t(titles[way])} text={texts[way]} onCancel={props.onClose} onConfirm={confirm} />
}
