import { Tabs } from 'antd'
import type { ListView } from '../../electron/api/contract/lists.ts'
import type { OperatorView } from '../../electron/api/contract/system.ts'
import { useTexts } from '../texts/index.ts'
import { Objections } from './objections.tsx'
import { PhoneTasks } from './phone-tasks.tsx'
import { Requests } from './requests.tsx'
import { Statistics } from './statistics.tsx'
import { TrustSearch } from './trust-search.tsx'
import { WaitingCases } from './waiting-cases.tsx'
import { WorkLists } from './work-lists.tsx'

/** Lists about the office's own time, and orders about it. */
function isSupervision({ id, about }: ListView): boolean {
  return about === 'order' || id === 'officeDue'
}

/** The supervisor's page: what is owed, what waits for a decision, what the office is late with, and the figures. */
export function SupervisorPage({ operator }: { operator: OperatorView }) {
  const { t } = useTexts()
  const tabs = [
    {
      key: 'follow-up',
      label: t('follow.title'),
      children: <WorkLists label={t('lists.choose')} shows={list => !isSupervision(list)} />,
    },
    { key: 'calls', label: t('prompts.title'), children: <PhoneTasks /> },
    { key: 'waiting', label: t('waiting.title'), children: <WaitingCases /> },
    { key: 'requests', label: t('requests.title'), children: <Requests /> },
    { key: 'objections', label: t('objections.title'), children: <Objections /> },
    {
      key: 'supervision',
      label: t('supervise.title'),
      children: <WorkLists label={t('supervise.title')} shows={isSupervision} />,
    },
    { key: 'trust', label: t('people.trust.tab'), children: <TrustSearch /> },
  ]
  const figures = { key: 'statistics', label: t('stats.title'), children: <Statistics operator={operator} /> }
  return <Tabs items={operator.role === 'clerk' ? tabs : [...tabs, figures]} />
}
