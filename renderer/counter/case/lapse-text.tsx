import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'

export function LapseText({ lapse }: { lapse: NonNullable<CaseView['lapse']> }) {
  const { t, pick } = useTexts()
  const { suspendDays, graceDays, cureDays, outcome, basis } = lapse
  const parts = [
    suspendDays > 0 && t('life.case.lapseSuspend', { days: suspendDays }),
    graceDays > 0 && t('life.case.lapseGrace', { days: graceDays }),
    cureDays > 0 && t('life.case.lapseCure', { days: cureDays }),
    t('life.case.lapseThen', { outcome: pick(outcome) }),
  ]
  return (
    <span data-testid="lapse">
      {parts.filter(part => part !== false).join(t('life.clause'))}
      <br />
      <span className="muted">{t('life.case.lapseBasis', { basis: pick(basis) })}</span>
    </span>
  )
}
