import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, may, stateOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Card } from '../../ui/card.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import styles from '../counter.module.css'
import { useCaseActs, useCounterCall } from '../counter-context.ts'
import { HandoverDialog } from '../handover/handover-dialog.tsx'
import { SendDialog } from '../handover/send-dialog.tsx'
import { DecideDialog } from './decide-dialog.tsx'
import { type EndingWay, endingWays, grantsAtOnce, nextWay, VERBS } from './ending-ways.ts'
import { LockedText } from './locked-text.tsx'
import { OtherEnds } from './other-ends.tsx'
import { PresenceLine } from './presence-line.tsx'
import { PutAway } from './put-away.tsx'
import { ReasonedDialog } from './reasoned-dialog.tsx'

type Asked = EndingWay | 'send' | 'withdraw' | 'withdrawPromise'

/** Deciding, issuing, closing, withdrawing. Every step keeps its place. */
export function EndingCard({ view }: { view: CaseView }) {
  const { t, pick } = useTexts()
  const acts = useCaseActs()
  const [asking, setAsking] = useState<Asked>()
  const close = () => setAsking(undefined)
  const ways = endingWays(view)
  const next = nextWay(view)
  const call = useCounterCall()
  const ask = (way: EndingWay) => (ways.includes(way) ? () => setAsking(way) : undefined)
  // The key that accepted the case never ends it: each step asks once more.
  useHotkeys({ F7: ask('decide') ?? ask('ready'), F9: ask('handOver') ?? ask('close') })
  const refused = view.result?.granted === false
  const { actions, clock } = view
  const stopped = clock !== undefined && (clock.stops.length > 0 || !clock.finish)
  const tell = () => acts.act(on => caseCommands.giveOneTimeNotice(on))
  const button = (way: Asked, label: string) => (
    <ActButton
      data-action={actionBy(way)}
      kind={way === next ? 'primary' : 'plain'}
      {...stateOf(actionOf(actions, actionBy(way)), pick)}
      busy={call.busy}
      onClick={() => setAsking(way)}
    >
      {label}
    </ActButton>
  )
  const { yieldsCertificate, certificate } = view.item
  return (
    <Card title={t('act.title')}>
      <div className={styles['actGrid']}>
        {actionOf(actions, 'decideResult') && button('decide', t('life.result.decide'))}
        {yieldsCertificate && !certificate && button('ready', t('life.result.ready'))}
        {yieldsCertificate &&
          button('handOver', t(grantsAtOnce(view) ? 'here.collect.grantAndHandOver' : 'case.handOver'))}
        {yieldsCertificate && button('send', t('here.send.button'))}
        {button('close', t('life.result.close'))}
        {may(actions, 'giveOneTimeNotice') && (
          <ActButton data-action="giveOneTimeNotice" enabled busy={call.busy} onClick={tell}>
            {t('here.deemed.tell')}
          </ActButton>
        )}
        {actionOf(actions, 'withdrawPromise') && button('withdrawPromise', t('life.withdrawPromise.button'))}
        {button('withdraw', t('act.withdraw'))}
        <OtherEnds view={view} />
        <PutAway view={view} />
      </div>
      {view.locked && !refused && <LockedText view={view} />}
      {!view.result && stopped && <p className="muted">{t('life.result.stopped')}</p>}
      {asking === 'decide' && <DecideDialog view={view} onClose={close} />}
      {asking === 'handOver' && <HandoverDialog view={view} onClose={close} />}
      {asking === 'send' && <SendDialog view={view} onClose={close} />}
      {(asking === 'ready' || asking === 'close') && <Confirmed way={asking} view={view} onClose={close} />}
      {(asking === 'withdraw' || asking === 'withdrawPromise') && (
        <ReasonedDialog
          danger
          title={t(asking === 'withdraw' ? 'act.withdraw' : 'life.withdrawPromise.title')}
          command={(on, reason) => caseCommands[asking]({ ...on, reason })}
          onClose={close}
        >
          <PresenceLine view={view} />
          <p>{t(asking === 'withdraw' ? 'life.result.withdrawText' : 'life.withdrawPromise.text')}</p>
        </ReasonedDialog>
      )}
    </Card>
  )
}

function actionBy(way: Asked): ActionView['id'] {
  if (way === 'withdraw' || way === 'withdrawPromise') return way
  return VERBS[way === 'send' ? 'handOver' : way]
}

function Confirmed(props: { readonly way: 'ready' | 'close'; readonly view: CaseView; readonly onClose: () => void }) {
  const acts = useCaseActs()
  const { t, pick } = useTexts()
  const { way, view } = props
  const owed = view.owed.filter(({ locks }) => locks).map(({ name }) => pick(name))
  const [result] = (actionOf(view.actions, 'close')?.limits.choices ?? []) as ('0' | '6')[]
  const confirm = () => {
    props.onClose()
    if (way === 'ready') acts.act(on => caseCommands.readyResult(on))
    else if (result) acts.act(on => caseCommands.close({ ...on, result, reason: '' }))
  }
  const stillOwed = owed.length > 0 ? t('life.result.readyOwed', { names: owed.join(t('life.listMark')) }) : ''
  return (
    <ConfirmDialog
      title={t(way === 'ready' ? 'life.result.readyTitle' : 'case.closeTitle')}
      text={way === 'ready' ? `${t('life.result.readyText')}${stillOwed}` : t('case.closeFinal')}
      onCancel={props.onClose}
      onConfirm={confirm}
    />
  )
}
