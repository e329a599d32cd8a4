import { Tabs } from 'antd'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import { useTexts } from '../i18n/index.ts'
import { FollowUp } from './follow-up.tsx'
import { PhoneTasks } from './phone-tasks.tsx'
import { WaitingCases } from './waiting-cases.tsx'

/** The supervisor's page: what is owed, and what waits for a decision. */
export function SupervisorPage({ operator }: { operator: OperatorView }) {
  const { t } = useTexts()
  return (
    <Tabs
      items={[
        { key: 'follow-up', label: t('follow.title'), children: <FollowUp operator={operator} /> },
        { key: 'calls', label: t('prompts.title'), children: <PhoneTasks /> },
        { key: 'waiting', label: t('waiting.title'), children: <WaitingCases operator={operator} /> },
      ]}
    />
  )
}
