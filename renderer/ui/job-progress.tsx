import type { JobProgressView } from '../data/use-job.ts'
import { useTexts } from '../texts/index.ts'
import { Button } from './button.tsx'
import { Row } from './layout.tsx'
import { Progress } from './progress.tsx'

export function JobProgress({
  progress,
  onCancel,
}: {
  readonly progress: JobProgressView
  readonly onCancel: () => void
}) {
  const { t } = useTexts()
  const { phase, done, all } = progress
  const percent = all > 0 ? Math.floor((done / all) * 100) : 0
  const counted = all > 0 && (phase === 'checking' || phase === 'writing')
  return (
    <div data-testid="job">
      <div className="muted">
        {t(`job.${phase}`)}
        {counted && ` ${t('job.count', { done, all })}`}
      </div>
      <Row>
        <Progress label={t(`job.${phase}`)} percent={percent} />
        <Button small onClick={onCancel}>
          {t('job.cancel')}
        </Button>
      </Row>
    </div>
  )
}
