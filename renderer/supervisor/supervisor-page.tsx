import { PageTabs } from '../app/page-tabs.tsx'
import { useRefusal } from '../app/use-refusal.ts'
import { useTexts } from '../texts/index.ts'

export function SupervisorPage() {
  const { t } = useTexts()
  const refusal = useRefusal()
  const tabs = [
    { key: 'follow-up', label: t('follow.title') },
    { key: 'calls', label: t('reminders.title') },
    { key: 'waiting', label: t('waiting.title') },
    { key: 'requests', label: t('requests.title') },
    { key: 'objections', label: t('objections.title') },
    { key: 'supervision', label: t('supervise.title') },
    { key: 'trust', label: t('people.trust.tab') },
  ]
  const measures = refusal('measures.list') ? [] : [{ key: 'measures', label: t('people.measures.tab') }]
  const figures = { key: 'statistics', label: t('stats.title') }
  return (
    <PageTabs
      page="/supervisor"
      tabs={refusal('statistics.figures') ? [...tabs, ...measures] : [...tabs, ...measures, figures]}
    />
  )
}
