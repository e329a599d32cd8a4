import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { may } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCounterCall } from '../counter-context.ts'
import { ReasonedDialog } from './reasoned-dialog.tsx'

export function BreachLine(props: { readonly view: CaseView; readonly breach: CaseView['breaches'][number] }) {
  const call = useCounterCall()
  const { t } = useTexts()
  const [repairing, setRepairing] = useState(false)
  const { view, breach } = props
  const { breachId, kind, on, until, repairedOn, struckOn } = breach
  const disputed = view.objections.some(objection => objection.breachId === breachId && !objection.decided)
  const repairable = may(view.actions, 'repairBreach', { breachId })
  return (
    <div data-breach={kind}>
      {t('life.records.breach', { on, until, kind: t(`life.records.kind.${kind}`) })}{' '}
      {disputed && <Tag tone="warning">{t('life.records.disputed')}</Tag>}
      {repairedOn && <Tag tone="success">{t('life.records.repaired', { date: repairedOn })}</Tag>}
      {struckOn && <Tag tone="success">{t('life.records.struck', { date: struckOn })}</Tag>}
      {repairable && (
        <ActButton small busy={call.busy} onClick={() => setRepairing(true)}>
          {t('life.records.repair')}
        </ActButton>
      )}
      {repairing && (
        <ReasonedDialog
          title={t('life.records.repairTitle')}
          command={(command, reason) => caseCommands.repairBreach({ ...command, breachId, reason })}
          onClose={() => setRepairing(false)}
        >
          <p>{t('life.records.repairText')}</p>
        </ReasonedDialog>
      )}
    </div>
  )
}
