import { Tabs, type TabsProps } from 'antd'
import { CatalogueLabel, CatalogueTab } from './catalogue/catalogue-tab.tsx'

/** What an administrator looks after, a tab each. */
const TABS: NonNullable<TabsProps['items']> = [
  { key: 'catalogue', label: <CatalogueLabel />, children: <CatalogueTab /> },
]

export function AdminPage() {
  return <Tabs items={TABS} />
}
