import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Spin } from 'antd'
import { useState } from 'react'
import type { ListView } from '../../electron/api/contract/lists.ts'
import { client } from '../data/client.ts'
import { useCaseChanges } from '../data/use-case-changes.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { WorkList } from './work-list.tsx'

/** What a change of a case can make old. */
const QUERIES = ['work-lists', 'work-list', 'work-list-count', 'work-list-chart', 'work-list-choices']

/** Lists to choose from, each with how many rows it has, and the one that was chosen. */
export function WorkLists(props: { readonly label: string; readonly shows: (list: ListView) => boolean }) {
  const { t, pick } = useTexts()
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<string>()
  const lists = useQuery({ queryKey: ['work-lists'], queryFn: () => client.worklists.lists() })
  useCaseChanges(() => {
    for (const key of QUERIES) queries.invalidateQueries({ queryKey: [key] }).catch(() => {})
  })
  if (lists.error && !lists.data) return <ErrorAlert error={lists.error} />
  if (!lists.data) return <Spin />
  const shown = lists.data.filter(props.shows)
  const list = shown.find(({ id }) => id === chosen) ?? shown[0]
  return (
    <div className="work-lists">
      <nav aria-label={props.label}>
        <ul>
          {shown.map(({ id, name, count }) => (
            <li key={id}>
              <button
                type="button"
                data-list={id}
                aria-current={id === list?.id ? 'true' : undefined}
                onClick={() => setChosen(id)}
              >
                <span>{pick(name)}</span>
                <span className="list-count">
                  {count}
                  <span className="sr-only"> {t('lists.rows')}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {list && <WorkList key={list.id} list={list} />}
    </div>
  )
}
