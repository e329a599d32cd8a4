import { Tabs } from 'antd'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import { useTexts } from '../texts/index.ts'
import { WorkCalendar } from './calendar/work-calendar.tsx'
import { CatalogueTab } from './catalogue/catalogue-tab.tsx'
import { PersonalData } from './personal/personal-data.tsx'
import { PromptStatus } from './prompt-status.tsx'

/** What an administrator looks after, a tab each. */
export function AdminPage({ operator }: { operator: OperatorView }) {
  const { t } = useTexts()
  return (
    <Tabs
      items={[
        { key: 'calendar', label: t('calendar.title'), children: <WorkCalendar operator={operator} /> },
        { key: 'prompts', label: t('prompts.admin'), children: <PromptStatus /> },
        { key: 'catalogue', label: t('catalogue.tab'), children: <CatalogueTab operator={operator} /> },
        { key: 'personal', label: t('people.personal.tab'), children: <PersonalData operator={operator} /> },
      ]}
    />
  )
}
