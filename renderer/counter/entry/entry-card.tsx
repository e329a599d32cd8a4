import { useState } from 'react'
import type { ActionView } from '../../../electron/api/contract/actions.ts'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { AuthoritySeenView } from '../../../electron/api/contract/cases.ts'
import { actionOf, stateOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { Row } from '../../ui/layout.tsx'
import { useCaseActs, useCounterCall } from '../counter-context.ts'
import styles from '../owed/owed.module.css'
import { ChangeApplicantDialog } from './change-applicant-dialog.tsx'
import { ChangeItemDialog } from './change-item-dialog.tsx'
import { PrivacyLine } from './privacy-line.tsx'

export function EntryCard(props: {
  readonly view: CaseView
  readonly onSituation: () => void
  readonly onNotice: () => void
}) {
  const call = useCounterCall()
  const { t, pick, colon, bracketed } = useTexts()
  const { view, onSituation, onNotice } = props
  const [changing, setChanging] = useState<'item' | 'applicant'>()
  const close = () => setChanging(undefined)
  const { item, relationName, authorityCheck, actions } = view
  const { applicant } = view.parties
  const situation = item.situations.find(({ id }) => id === view.situation)
  const tellBy = view.steps.find(({ kind }) => kind === 'tellApplicant')?.on
  // In the line of the title, so that no button moves when it comes.
  const title = tellBy
    ? `${t('here.entry.title')} · ${t('here.deemed.tellBy', { date: tellBy })}`
    : t('here.entry.title')
  const change = (label: string, action: ActionView | undefined, onClick: () => void) => (
    <ActButton small {...stateOf(action, pick)} busy={call.busy} onClick={onClick}>
      {label}
    </ActButton>
  )
  return (
    <Card title={title} data-testid="entry">
      <div className={styles['entry']}>
        <span>
          <strong>{pick(item.name)}</strong>
          <br />
          <span className="muted">
            {item.code} · {pick(item.department)}
          </span>
        </span>
        {change(t('here.entry.changeItem'), actionOf(actions, 'changeItem'), () => setChanging('item'))}
        {item.situations.length > 0 && (
          <>
            <span>
              {t('life.situation.title')}
              {colon}
              {situation && <strong data-testid="situation">{pick(situation.name)}</strong>}
            </span>
            {change(t('life.situation.change'), situation && actionOf(actions, 'chooseSituation'), onSituation)}
          </>
        )}
        <span>
          {t('applicant.title')}
          {colon}
          <strong data-testid="applicant">
            <AsWritten>{applicant?.name ?? ''}</AsWritten>
          </strong>{' '}
          {applicant?.number}
          <br />
          <span className="muted">
            {t('here.entry.relation')}
            {colon}
            {pick(relationName)}
            {authorityCheck && bracketed(`${pick(authorityCheck.name)} ${authorityCheck.on}`)}
          </span>
          <Proofs view={view} />
        </span>
        {change(t('here.entry.changeApplicant'), actionOf(actions, 'changeApplicant'), () => setChanging('applicant'))}
        <PrivacyLine view={view} onShow={onNotice} />
      </div>
      {changing === 'item' && <ChangeItemDialog view={view} onClose={close} />}
      {changing === 'applicant' && <ChangeApplicantDialog onClose={close} />}
    </Card>
  )
}

/** One press records what was seen, another corrects it. */
function Proofs({ view }: { readonly view: CaseView }) {
  const acts = useCaseActs()
  const call = useCounterCall()
  const { t } = useTexts()
  const offered = actionOf(view.actions, 'checkAuthority')
  const choices = (offered?.limits.choices ?? []) as AuthoritySeenView[]
  if (choices.length === 0) return null
  return (
    <Row>
      {choices.map(seen => (
        <ActButton
          small
          key={seen}
          data-proof={seen}
          busy={call.busy}
          onClick={() => acts.act(on => caseCommands.checkAuthority({ ...on, seen }))}
        >
          {t(`here.entry.proofs.${seen}`)}
        </ActButton>
      ))}
    </Row>
  )
}
