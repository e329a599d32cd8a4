import { Alert, Button, Card } from 'antd'
import { useState } from 'react'
import type { AnswerView, AssessmentView, CaseView } from '../../electron/api/contract/case-view.ts'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import { client, commandId } from '../api/client.ts'
import { GatesPanel } from '../components/gates-panel.tsx'
import { ReasonDialog } from '../components/reason-dialog.tsx'
import { useHotkeys } from '../components/use-hotkeys.ts'
import { WhyDialog } from '../components/why-dialog.tsx'
import { useTexts } from '../i18n/index.ts'
import { OtherEnds } from './case/other-ends.tsx'
import { HoldPapers } from './hold-papers.tsx'
import type { Counter, OnCase } from './use-counter.ts'

interface DecisionCardProps {
  readonly view: CaseView
  readonly assessment: AssessmentView
  readonly missing: readonly string[]
  readonly counter: Counter
  readonly withMaterials: (command: (on: OnCase) => Promise<CaseView>) => Promise<CaseView | undefined>
  readonly onPrint: (kind: DocumentKind) => void
}

/** The gates as they stand with what is ticked, and what may be done about it. */
export function DecisionCard(props: DecisionCardProps) {
  const { t, pick } = useTexts()
  const { view, assessment, counter, withMaterials, onPrint } = props
  const [asking, setAsking] = useState<'askPerson' | 'withdraw'>()
  const [explaining, setExplaining] = useState(false)
  const can = (answer: AnswerView) => assessment.answers.includes(answer) && !counter.busy

  const acceptFull = () => withMaterials(on => client.cases.acceptFull(on))
  const prepare = async () => {
    if (await withMaterials(on => client.cases.preparePromise(on))) onPrint('promise')
  }
  const signAndAccept = () =>
    counter.act(async on => {
      const signed = await client.cases.signPromise({ ...on, number: view.promise?.number ?? '' })
      return client.cases.acceptOwing({ caseId: on.caseId, commandId: commandId(), expectedVersion: signed.version })
    })
  const notice = () => withMaterials(on => client.cases.giveOneTimeNotice(on))

  const prepared = can('signPromise') || can('acceptOwing')
  useHotkeys({
    F9: can('acceptFull') ? acceptFull : prepared ? signAndAccept : undefined,
    F8: can('preparePromise') ? prepare : prepared ? () => onPrint('promise') : undefined,
    F6: can('oneTimeNotice') ? notice : undefined,
    F1: () => setExplaining(true),
    F7: can('askPerson') ? () => setAsking('askPerson') : undefined,
  })

  const missing = view.item.materials.filter(material => props.missing.includes(material.id))
  return (
    <Card
      size="small"
      title={t('gates.title')}
      extra={
        <Button size="small" onClick={() => setExplaining(true)}>
          {t('why.open')}
        </Button>
      }
    >
      <p className="outcome" data-testid="outcome" data-outcome={assessment.outcome}>
        {t(`gates.outcome.${assessment.outcome}`)}
      </p>
      {view.status === 'awaitingPerson' && (
        <Alert type="info" showIcon title={t('act.waiting', { question: view.question ?? '' })} />
      )}
      {view.personDecision && (
        <Alert
          type={view.personDecision.allowed ? 'success' : 'warning'}
          showIcon
          title={t(view.personDecision.allowed ? 'act.allowed' : 'act.refused', { reason: view.personDecision.reason })}
        />
      )}
      <fieldset className="actions" aria-label={t('act.title')}>
        {can('acceptFull') && (
          <Button type="primary" size="large" onClick={acceptFull}>
            {t('act.acceptFull')}
          </Button>
        )}
        {can('preparePromise') && (
          <Button type="primary" size="large" onClick={prepare}>
            {t('act.preparePromise')}
          </Button>
        )}
        {prepared && (
          <>
            <Button type="primary" size="large" onClick={signAndAccept}>
              {t('act.signAndAccept')}
            </Button>
            <Button onClick={() => onPrint('promise')}>{t('act.printAgain')}</Button>
          </>
        )}
        {can('askPerson') && <Button onClick={() => setAsking('askPerson')}>{t('act.askPerson')}</Button>}
        {can('oneTimeNotice') && <Button onClick={notice}>{t('act.oneTimeNotice')}</Button>}
        {can('holdPapers') && <HoldPapers onHold={() => withMaterials(on => client.cases.holdPapers(on))} />}
        <OtherEnds counter={counter} view={view} />
        <Button onClick={() => setAsking('withdraw')}>{t('act.withdraw')}</Button>
      </fieldset>
      <p className="ordinary">
        {t(missing.length > 0 ? 'gates.ordinaryAlways' : 'gates.ordinaryComplete')}
        {missing.length > 0 && `：${missing.map(material => pick(material.name)).join('、')}`}
      </p>
      <GatesPanel gates={assessment.gates} promiseNext={assessment.outcome === 'trust'} />
      {explaining && <WhyDialog caseId={view.caseId} missing={props.missing} onClose={() => setExplaining(false)} />}
      {asking && (
        <ReasonDialog
          title={t(asking === 'askPerson' ? 'act.askReason' : 'act.withdrawReason')}
          onCancel={() => setAsking(undefined)}
          onConfirm={reason => {
            setAsking(undefined)
            return asking === 'withdraw'
              ? counter.act(on => client.cases.withdraw({ ...on, reason }))
              : withMaterials(on => client.cases.askPerson({ ...on, reason }))
          }}
        />
      )}
    </Card>
  )
}
