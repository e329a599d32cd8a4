import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { UnknownPage } from '../app/unknown-page.tsx'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { LIST_PATHS, type ListTab } from './list-address.ts'
import { WorkList } from './work-list.tsx'
import styles from './work-lists.module.css'

/** The lists of a page; the hall says which stand there. */
export function WorkLists(props: { readonly tab: ListTab; readonly label: string }) {
  const { t, pick } = useTexts()
  const chosen = useParams({ strict: false }).list
  const lists = useQuery(worklistQueries.lists())
  if (lists.error && !lists.data) return <ErrorAlert error={lists.error} />
  if (!lists.data) return <Spinner />
  const shown = lists.data.filter(({ places }) => places.includes(props.tab))
  const list = chosen === undefined ? shown[0] : shown.find(({ id }) => id === chosen)
  if (chosen !== undefined && !list) return <UnknownPage />
  return (
    <div className={styles['workLists']}>
      <nav aria-label={props.label}>
        <ul>
          {shown.map(({ id, name, count }) => (
            <li key={id}>
              <Link
                to={LIST_PATHS[props.tab]}
                params={{ list: id }}
                data-list={id}
                aria-current={id === list?.id ? 'true' : undefined}
              >
                <span>{pick(name)}</span>
                <span className={styles['listCount']}>
                  {count}
                  <span className="sr-only"> {t('lists.rows')}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {list && <WorkList key={list.id} list={list} tab={props.tab} />}
    </div>
  )
}
