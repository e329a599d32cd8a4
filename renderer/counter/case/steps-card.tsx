import type { CaseView, StepView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { Card } from '../../ui/card.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import styles from './case.module.css'

const COLOURS = {
  applicant: 'info',
  clerk: 'success',
  examiner: 'success',
  approver: 'warning',
  supervisor: 'warning',
} as const

/** 下一步: what the case waits for, the earliest first. */
export function StepsCard({ view }: { view: CaseView }) {
  const { t } = useTexts()
  return (
    <Card title={t('life.steps.title')}>
      <Stack dense data-testid="steps">
        {view.steps.length === 0 && <span className="muted">{t('life.steps.none')}</span>}
        {view.steps.map(step => (
          <Step key={`${step.kind} ${step.materialId ?? ''} ${step.on}`} view={view} step={step} />
        ))}
      </Stack>
    </Card>
  )
}

function Step({ view, step }: { view: CaseView; step: StepView }) {
  const { t, pick, colon } = useTexts()
  const material = view.item.materials.find(({ id }) => id === step.materialId)
  return (
    <div className={styles['step']} data-step={step.kind}>
      <Tag tone={COLOURS[step.waitsFor]}>{t(`life.steps.waits.${step.waitsFor}`)}</Tag>
      <span>
        {pick(step.name)}
        {material && `${colon}${pick(material.name)}`}
      </span>
      <span>
        {step.overdue && <Tag tone="error">{t('life.steps.overdue')}</Tag>}
        {step.on}
        {step.provisional && t('life.provisional')}
      </span>
    </div>
  )
}
