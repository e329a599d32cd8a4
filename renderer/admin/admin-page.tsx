import { Tabs, type TabsProps } from 'antd'

/** What an administrator looks after, a tab each. */
const TABS: NonNullable<TabsProps['items']> = []

export function AdminPage() {
  return <Tabs items={TABS} />
}
