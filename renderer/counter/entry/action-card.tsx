import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { AssessmentView, CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, becauseOf, may } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { commandId } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { ReasonedDialog } from '../case/late-reasoned-dialog.ts'
import { OtherEnds } from '../case/other-ends.tsx'
import { PresenceLine } from '../case/presence-line.tsx'
import styles from '../counter.module.css'
import type { OnCase } from '../counter-context.ts'
import { useCaseActs, useCounterCall } from '../counter-context.ts'
import { FindButton } from '../falsehood/find-button.tsx'
import type { Printing } from '../printing-dialog.tsx'

interface ActionCardProps {
  readonly view: CaseView
  readonly assessment: AssessmentView
  readonly actions: readonly ActionView[]
  readonly chosen: boolean
  readonly onPrint: (printing: Printing) => void
}

export function ActionCard(props: ActionCardProps) {
  const acts = useCaseActs()
  const { t, pick, colon, listed } = useTexts()
  const { view, assessment, actions, chosen, onPrint } = props
  const call = useCounterCall()
  const [asking, setAsking] = useState<'askPerson' | 'withdraw' | 'holdPapers' | 'discard'>()
  const close = () => setAsking(undefined)
  const can = (id: ActionView['id']) => may(actions, id)
  const full = can('acceptFull')
  const prepared = can('signPromise') || can('acceptOwing')
  const asksFirst = assessment.outcome === 'askCredit' && can('recordCredit')

  const withMaterials = (command: (on: OnCase) => Promise<CaseView>) => async (on: OnCase) =>
    command(await acts.recorded(on))
  const acceptFull = () => acts.act(withMaterials(on => caseCommands.acceptFull(on)))
  const notice = () => acts.act(withMaterials(on => caseCommands.giveOneTimeNotice(on)))
  const printFirst = (made: CaseView['promise']) => made?.documents[0] && onPrint({ kind: made.documents[0] })
  const print = () => printFirst(view.promise)
  const prepare = async () => {
    const after = await acts.act(withMaterials(on => caseCommands.preparePromise(on)))
    if (after) printFirst(after.promise)
  }
  /** The grade, and in the same press the promise where nothing speaks against it. */
  const goForTrust = async () => {
    const after = await acts.act(async on => {
      const asked = await caseCommands.queryCredit(await acts.recorded(on))
      if (!may(asked.actions, 'preparePromise')) return asked
      return caseCommands.preparePromise({ ...on, commandId: commandId(), expectedVersion: asked.version })
    })
    if (after) printFirst(after.promise)
  }
  const { promise } = view
  const signAndAccept = () =>
    promise &&
    acts.act(async on => {
      const signed = await caseCommands.signPromise({ ...on, number: promise.number })
      return caseCommands.acceptOwing({ caseId: on.caseId, commandId: commandId(), expectedVersion: signed.version })
    })
  const key = (open: boolean, act: () => unknown) => (open ? () => void act() : undefined)
  const hotkeys = {
    F9: key(full, acceptFull) ?? key(prepared, signAndAccept),
    F8: key(prepared, print) ?? key(can('preparePromise'), prepare) ?? key(asksFirst, goForTrust),
    F6: key(can('giveOneTimeNotice'), notice),
    F7: key(can('askPerson'), () => setAsking('askPerson')),
    F10: key(can('holdPapers'), () => setAsking('holdPapers')),
  }
  useHotkeys(hotkeys)
  const button = (id: ActionView['id'], open: boolean, label: string, act: () => unknown, next = false) => (
    <ActButton
      data-action={id}
      kind={open && next ? 'primary' : 'plain'}
      enabled={open}
      because={open ? undefined : becauseOf(actionOf(actions, id), pick)}
      busy={call.busy}
      onClick={act}
    >
      {label}
    </ActButton>
  )
  const { toBring } = assessment
  // Complete, and who stands here may not apply.
  const bound = assessment.outcome === 'full' ? actionOf(actions, 'acceptFull')?.because : undefined
  return (
    <Card title={t('act.title')}>
      {chosen && (
        <p className={styles['outcome']} data-testid="outcome" data-outcome={assessment.outcome}>
          {t(`gates.outcome.${bound ? 'bound' : assessment.outcome}`)}
        </p>
      )}
      {bound && <p>{pick(bound.text)}</p>}
      {!chosen && <p className={classNames(styles['outcome'], 'muted')}>{t('here.entry.chooseSituation')}</p>}
      <fieldset className={styles['actGrid']} aria-label={t('act.title')}>
        <div className={styles['wide']}>
          {full || !prepared
            ? button('acceptFull', full, t('act.acceptFull'), acceptFull, true)
            : button(
                can('acceptOwing') ? 'acceptOwing' : 'signPromise',
                prepared,
                t('act.signAndAccept'),
                signAndAccept,
                true,
              )}
        </div>
        {asksFirst
          ? button('recordCredit', true, t('act.goForTrust'), goForTrust, true)
          : button(
              'preparePromise',
              prepared || can('preparePromise'),
              t(prepared ? 'act.printAgain' : 'act.preparePromise'),
              prepared ? print : prepare,
              !prepared,
            )}
        {prepared &&
          view.promise?.documents.slice(1).map(kind => (
            <ActButton key={kind} enabled onClick={() => onPrint({ kind })}>
              {t('act.printProofPromise')}
            </ActButton>
          ))}
        {button('giveOneTimeNotice', can('giveOneTimeNotice'), t('act.oneTimeNotice'), notice)}
        {button('askPerson', can('askPerson'), t('act.askPerson'), () => setAsking('askPerson'))}
        {button('holdPapers', can('holdPapers'), t('life.hold.button'), () => setAsking('holdPapers'))}
        {button('discard', can('discard'), t('here.entry.discard'), () => setAsking('discard'))}
        {button('withdraw', can('withdraw'), t('act.withdraw'), () => setAsking('withdraw'))}
        <OtherEnds view={view} />
        <FindButton view={view} actions={actions} />
      </fieldset>
      <Answers view={view} />
      {chosen && (
        <p className={styles['ordinary']}>
          {t(toBring.length > 0 ? 'gates.ordinaryAlways' : 'gates.ordinaryComplete')}
          {toBring.length > 0 && `${colon}${listed(toBring.map(name => pick(name)))}`}
        </p>
      )}
      {asking === 'askPerson' && (
        <ReasonedDialog
          title={t('act.askReason')}
          label={t('act.askReason')}
          command={(on, reason) => withMaterials(then => caseCommands.askPerson({ ...then, reason }))(on)}
          onClose={close}
        />
      )}
      {asking === 'withdraw' && (
        <ReasonedDialog
          title={t('act.withdraw')}
          label={t('act.withdrawReason')}
          command={(on, reason) => caseCommands.withdraw({ ...on, reason })}
          onClose={close}
        >
          <PresenceLine view={view} />
        </ReasonedDialog>
      )}
      {asking === 'holdPapers' && (
        <ConfirmDialog
          title={t('life.hold.title')}
          text={t('life.hold.text')}
          onCancel={close}
          onConfirm={() => {
            close()
            acts.act(withMaterials(on => caseCommands.holdPapers(on)))
          }}
        />
      )}
      {asking === 'discard' && (
        <ConfirmDialog
          title={t('here.entry.discardTitle')}
          text={t('here.entry.discardText')}
          onCancel={close}
          onConfirm={() => {
            close()
            acts.act(on => caseCommands.discard(on))
          }}
        />
      )}
    </Card>
  )
}

function Answers({ view }: { view: CaseView }) {
  const { t } = useTexts()
  const { personDecision } = view
  return (
    <>
      {view.status === 'awaitingPerson' && (
        <Alert tone="info" title={<AsWritten>{t('act.waiting', { question: view.question ?? '' })}</AsWritten>} />
      )}
      {personDecision && (
        <Alert
          tone={personDecision.allowed ? 'success' : 'warning'}
          title={
            <AsWritten>
              {t(personDecision.allowed ? 'act.allowed' : 'act.refused', { reason: personDecision.reason })}
            </AsWritten>
          }
        />
      )}
    </>
  )
}
