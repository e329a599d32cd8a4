import { useTexts } from '../texts/index.ts'
import { WorkLists } from './work-lists.tsx'

export function FollowUp() {
  const { t } = useTexts()
  return <WorkLists tab="follow-up" label={t('lists.choose')} />
}

export function Supervision() {
  const { t } = useTexts()
  return <WorkLists tab="supervision" label={t('supervise.title')} />
}
