import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { may } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { type Texts, useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Row } from '../../ui/layout.tsx'
import { useCounterCall } from '../counter-context.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

export function ObjectionLine(props: { readonly view: CaseView; readonly objection: CaseView['objections'][number] }) {
  const call = useCounterCall()
  const { t } = useTexts()
  const [upholding, setUpholding] = useState<boolean>()
  const { view, objection } = props
  const { objectionId, on, reason, decided, decideBy } = objection
  const about = aboutText(view, objection.breachId, t)
  const decides = may(view.actions, 'decideObjection', { objectionId })
  return (
    <div data-objection={decided ? 'decided' : 'open'}>
      <div>
        <AsWritten>{t('life.records.objection', { on, about, reason })}</AsWritten>
      </div>
      <div className="muted">
        <AsWritten>
          {decided
            ? t(decided.upheld ? 'life.records.decided.upheld' : 'life.records.decided.rejected', {
                date: decided.on,
                reason: decided.reason,
              })
            : t('life.records.decideBy', { date: decideBy.date })}
        </AsWritten>
      </div>
      {decides && (
        <Row>
          <ActButton small busy={call.busy} onClick={() => setUpholding(true)}>
            {t('life.records.uphold')}
          </ActButton>
          <ActButton small busy={call.busy} onClick={() => setUpholding(false)}>
            {t('life.records.reject')}
          </ActButton>
        </Row>
      )}
      {upholding !== undefined && (
        <ReasonedDialog
          title={t(upholding ? 'life.records.uphold' : 'life.records.reject')}
          command={(command, answer) =>
            caseCommands.decideObjection({ ...command, objectionId, upheld: upholding, reason: answer })
          }
          onClose={() => setUpholding(undefined)}
        />
      )}
    </div>
  )
}

export function aboutText(view: CaseView, breachId: string | undefined, t: Texts['t']): string {
  const breach = view.breaches.find(candidate => candidate.breachId === breachId)
  if (!breach) return t('life.records.aboutDecision')
  return t('life.records.aboutBreach', { on: breach.on, kind: t(`life.records.kind.${breach.kind}`) })
}
