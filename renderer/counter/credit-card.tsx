import type { ActionView } from '../../electron/api/contract/actions.ts'
import type { AssessmentView, CaseView, CreditView, GateView } from '../../electron/api/contract/case-view.ts'
import { actionOf, may, stateOf } from '../case/actions.ts'
import { caseCommands } from '../data/cases.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { AsWritten } from '../ui/as-written.tsx'
import { Card } from '../ui/card.tsx'
import { Descriptions } from '../ui/descriptions.tsx'
import { useHotkeys } from '../ui/hotkeys.tsx'
import { Tag } from '../ui/tag.tsx'
import styles from './counter.module.css'
import { useCaseActs, useCounterCall } from './counter-context.ts'

export function CreditCard(props: {
  readonly view: CaseView
  readonly assessment: AssessmentView
  readonly actions: readonly ActionView[]
}) {
  const { view, assessment, actions } = props
  const acts = useCaseActs()
  const call = useCounterCall()
  const { t, pick, listed, colon } = useTexts()
  // One person in both roles was asked about once.
  const parties = view.sameParty ? view.creditParties.slice(0, 1) : view.creditParties
  const query = () => acts.act(async on => caseCommands.queryCredit(await acts.recorded(on)))
  useHotkeys({ F4: may(actions, 'recordCredit') ? query : undefined })
  const wasAsked = parties.some(party => view.credit[party])
  const notAsked = (party: CaseView['creditParties'][number]) =>
    assessment.gates.find(gate => gate.result === 'notAsked' && gate.id !== 'noBreach' && gate.party === party)?.reason
  return (
    <Card
      title={t('credit.title')}
      extra={
        <ActButton small {...stateOf(actionOf(actions, 'recordCredit'), pick)} busy={call.busy} onClick={query}>
          {t(wasAsked ? 'credit.again' : 'credit.ask')}
        </ActButton>
      }
    >
      {parties.map(party => (
        <div key={party} data-credit={party}>
          <strong>
            {listed((view.sameParty ? view.creditParties : [party]).map(one => t(`party.${one}`)))}
            {colon}
            <AsWritten>{view.parties[party]?.name ?? ''}</AsWritten>
          </strong>
          <Answers view={view} party={party} notAsked={notAsked(party)} />
        </div>
      ))}
    </Card>
  )
}

/** Of each source, where the hall has several. */
function Answers(props: {
  readonly view: CaseView
  readonly party: CaseView['creditParties'][number]
  readonly notAsked: GateView['reason'] | undefined
}) {
  const { pick } = useTexts()
  const { view, party, notAsked } = props
  const sources = view.creditBySource.filter(each => each.party === party)
  if (sources.length === 0) return <PartyCredit credit={view.credit[party]} notAsked={notAsked} />
  return sources.map(({ source, credit }) => (
    <div key={source.zh} data-source={source.zh}>
      <div className="muted">
        <AsWritten>{pick(source)}</AsWritten>
      </div>
      <PartyCredit credit={credit} notAsked={notAsked} />
    </div>
  ))
}

function PartyCredit(props: {
  readonly credit: CreditView | undefined
  readonly notAsked: GateView['reason'] | undefined
}) {
  const { t, pick } = useTexts()
  const { credit, notAsked } = props
  if (!credit) return <p className="muted">{notAsked ? pick(notAsked) : t('credit.notYet')}</p>
  if (credit.status !== 'FOUND') {
    return (
      <Alert
        tone="warning"
        title={t(credit.status === 'MISMATCH' ? 'credit.mismatch' : 'credit.unknown')}
        description={
          <>
            {credit.reason
              ? pick(credit.reason)
              : t(credit.status === 'MISMATCH' ? 'credit.mismatchHint' : 'credit.notFound')}
            {credit.hints?.map(hint => (
              <div key={hint.en}>{pick(hint)}</div>
            ))}
          </>
        }
      />
    )
  }
  return (
    <>
      <div className={styles['grade']}>{t('credit.grade', { grade: credit.shown ? pick(credit.shown) : '' })}</div>
      <div className="muted">
        {t('credit.asOf', { date: credit.asOf ?? '' })} · {t('credit.report', { number: credit.reportNumber ?? '' })}
      </div>
      {credit.askedAs && <div className="muted">{t('credit.otherSpelling')}</div>}
      {credit.dimensions && (
        <Descriptions
          figures
          items={[
            { key: 'personal', label: t('credit.personal'), children: `+${credit.dimensions.personal}` },
            { key: 'favourable', label: t('credit.favourable'), children: `+${credit.dimensions.favourable}` },
            { key: 'adverse', label: t('credit.adverse'), children: `−${credit.dimensions.adverse}` },
          ]}
        />
      )}
      {credit.explanation && (
        <div className="muted">
          <AsWritten>{pick(credit.explanation)}</AsWritten>
        </div>
      )}
      {credit.lists?.map(entry => (
        <div key={`${entry.name}${entry.from}`}>
          <Tag tone={entry.kind === 'BLACK' && !entry.repaired ? 'error' : 'neutral'}>
            <AsWritten>{entry.name}</AsWritten>
          </Tag>
          {entry.disputed && <Tag tone="warning">{t('credit.disputed')}</Tag>}
          {entry.repaired && <Tag tone="success">{t('credit.repaired')}</Tag>}
          <AsWritten>{entry.basis}</AsWritten> {entry.from} – {entry.to ?? t('credit.noEnd')}
        </div>
      ))}
    </>
  )
}
