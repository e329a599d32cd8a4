import { PageTabs } from '../app/page-tabs.tsx'
import { useTexts } from '../texts/index.ts'

export function AdminPage() {
  const { t } = useTexts()
  return (
    <PageTabs
      page="/admin"
      tabs={[
        { key: 'calendar', label: t('calendar.title') },
        { key: 'reminders', label: t('reminders.admin') },
        { key: 'catalogue', label: t('catalogue.tab') },
        { key: 'personal', label: t('people.personal.tab') },
        { key: 'measures', label: t('people.measures.tab') },
      ]}
    />
  )
}
