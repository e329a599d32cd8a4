import { useQuery } from '@tanstack/react-query'
import type { ListFilterView, ListView } from '../../electron/api/contract/lists.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { Bars } from '../ui/bars.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import styles from './statistics.module.css'

export function ListChart({ list, filter }: { readonly list: ListView; readonly filter: ListFilterView }) {
  const { t, pick } = useTexts()
  const { data, error } = useQuery(worklistQueries.chart(list.id, filter))
  if (error) return <ErrorAlert error={error} />
  if (!data) return null
  const bars = (buckets: typeof data.due) => buckets.map(({ name, count }) => ({ label: pick(name), value: count }))
  return (
    <div className={styles['charts']}>
      <Bars title={t('lists.byDue')} bars={bars(data.due)} />
      <Bars title={t('lists.byDepartment')} bars={bars(data.departments)} />
    </div>
  )
}
