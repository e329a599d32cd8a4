import type { ListView } from '../../electron/api/contract/lists.ts'
import { useTexts } from '../texts/index.ts'
import { WorkLists } from './work-lists.tsx'

function isSupervision({ id, about }: ListView): boolean {
  return about === 'order' || id === 'officeDue'
}

export function FollowUp() {
  const { t } = useTexts()
  return <WorkLists tab="follow-up" label={t('lists.choose')} shows={list => !isSupervision(list)} />
}

export function Supervision() {
  const { t } = useTexts()
  return <WorkLists tab="supervision" label={t('supervise.title')} shows={isSupervision} />
}
