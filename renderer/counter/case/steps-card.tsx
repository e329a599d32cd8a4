import { Card, Tag } from 'antd'
import type { CaseView, StepView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'

const COLOURS = { applicant: 'processing', clerk: 'success', supervisor: 'warning' } as const

/** 下一步: everything that the case waits for, from whom and until when, the earliest first. */
export function StepsCard({ view }: { view: CaseView }) {
  const { t } = useTexts()
  return (
    <Card size="small" title={t('life.steps.title')}>
      <div className="lines" data-testid="steps">
        {view.steps.length === 0 && <span className="muted">{t('life.steps.none')}</span>}
        {view.steps.map(step => (
          <Step key={`${step.kind} ${step.materialId ?? ''} ${step.on}`} view={view} step={step} />
        ))}
      </div>
    </Card>
  )
}

function Step({ view, step }: { view: CaseView; step: StepView }) {
  const { t, pick, colon } = useTexts()
  const material = view.item.materials.find(({ id }) => id === step.materialId)
  return (
    <div className="step" data-step={step.kind}>
      <Tag color={COLOURS[step.waitsFor]}>{t(`life.steps.waits.${step.waitsFor}`)}</Tag>
      <span>
        {pick(step.name)}
        {material && `${colon}${pick(material.name)}`}
      </span>
      <span>
        {step.overdue && <Tag color="error">{t('life.steps.overdue')}</Tag>}
        {step.on}
        {step.provisional && t('life.provisional')}
      </span>
    </div>
  )
}
