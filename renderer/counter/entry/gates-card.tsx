import { useState } from 'react'
import type { AssessmentView, CaseView } from '../../../electron/api/contract/case-view.ts'
import { GatesPanel } from '../../case/gates-panel.tsx'
import { WhyDialog } from '../../case/why-dialog.tsx'
import type { Looked } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'

export function GatesCard(props: {
  readonly view: CaseView
  readonly assessment: AssessmentView
  readonly looked: Looked
}) {
  const { t } = useTexts()
  const { view, assessment, looked } = props
  const [explaining, setExplaining] = useState(false)
  useHotkeys({ F1: () => setExplaining(true) })
  return (
    <Card
      title={t('gates.title')}
      extra={
        <Button small onClick={() => setExplaining(true)}>
          {t('why.open')}
        </Button>
      }
    >
      <GatesPanel
        gates={assessment.gates}
        promiseNext={assessment.outcome === 'trust' || assessment.outcome === 'askCredit'}
      />
      {explaining && (
        <WhyDialog caseId={view.caseId} version={view.version} looked={looked} onClose={() => setExplaining(false)} />
      )}
    </Card>
  )
}
