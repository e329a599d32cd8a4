import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from './as-written.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './data-table.module.css'
import { Icon } from './icon.tsx'
import { Row as Line } from './layout.tsx'

/** Characters that stay on one line: a date, a phone number, a state. */
const ON_ONE_LINE = 11

export type SortDirection = 'ascending' | 'descending'

export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly render: (row: Row) => ReactNode
  /** Holds the buttons of a row: it stays in view at the end. */
  readonly acts?: true
  readonly sort?: {
    readonly now: SortDirection | undefined
    readonly onSort: (next: SortDirection | undefined) => void
  }
}

/** Scrolls by itself, also by keyboard; its head, first column and buttons stay. */
export function DataTable<Row>(
  props: Omit<ComponentProps<'div'>, 'children'> & {
    readonly columns: readonly Column<Row>[]
    readonly rows: readonly Row[]
    readonly rowKey: (row: Row) => string | number
    readonly rowProps?: (row: Row) => ComponentProps<'tr'> & { readonly [key: `data-${string}`]: unknown }
    readonly loading?: boolean
    readonly empty?: ReactNode
    readonly pageSize?: number
    readonly page?: number
    readonly onPage?: ((page: number) => void) | undefined
    readonly footer?: ReactNode
    readonly wordy?: boolean
  },
) {
  const { columns, rows, rowKey, rowProps, loading = false, empty, pageSize, footer, wordy, ...paged } = props
  const { page: given, onPage, ...rest } = paged
  const { className, ...outer } = rest
  const scroller = useRef<HTMLElement>(null)
  const [own, setOwn] = useState(0)
  useEffect(() => reachable(scroller.current), [])
  const pages = pageSize === undefined ? 1 : Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(given === undefined ? own : given - 1, pages - 1)
  const turn = (to: number) => {
    setOwn(to)
    onPage?.(to + 1)
  }
  const shown = pageSize === undefined ? rows : rows.slice(page * pageSize, (page + 1) * pageSize)
  return (
    <div data-table {...outer} className={classNames(styles['place'], wordy && styles['wordy'], className)}>
      <section ref={scroller} data-scroller className={styles['scroller']} aria-busy={loading}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {columns.map(column => (
                <HeadCell key={column.key} column={column} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => {
              const { className: rowClass, ...own } = rowProps?.(row) ?? {}
              return (
                <tr key={rowKey(row)} {...own} className={classNames(styles['row'], rowClass)}>
                  {columns.map(({ key, render, acts }) => (
                    <td key={key} className={acts && styles['acts']}>
                      <Cell>{render(row)}</Cell>
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {rows.length === 0 && !loading && empty !== undefined && <p className={styles['empty']}>{empty}</p>}
      {footer && <div className={styles['footer']}>{footer}</div>}
      {pages > 1 && <Pages page={page} pages={pages} onPage={turn} />}
    </div>
  )
}

const NEXT: Readonly<Record<SortDirection | 'none', SortDirection | undefined>> = {
  none: 'ascending',
  ascending: 'descending',
  descending: undefined,
}

function HeadCell<Row>({ column: { title, sort, acts } }: { readonly column: Column<Row> }) {
  const head = <div className={styles['head']}>{title}</div>
  if (!sort) {
    return (
      <th scope="col" className={acts && styles['acts']}>
        {head}
      </th>
    )
  }
  return (
    <th scope="col" aria-sort={sort.now ?? 'none'}>
      <button
        type="button"
        data-repeatable
        className={styles['sort']}
        onClick={() => sort.onSort(NEXT[sort.now ?? 'none'])}
      >
        {head}
        <Icon name={sort.now === undefined ? 'both' : sort.now === 'ascending' ? 'up' : 'down'} />
      </button>
    </th>
  )
}

function Pages(props: { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void }) {
  const { t } = useTexts()
  const { page, pages, onPage } = props
  return (
    <Line className={styles['pages']} data-repeatable>
      <Button small aria-label={t('app.previousPage')} disabled={page === 0} onClick={() => onPage(page - 1)}>
        ‹
      </Button>
      <span>{t('app.page', { page: page + 1, pages })}</span>
      <Button small aria-label={t('app.nextPage')} disabled={page === pages - 1} onClick={() => onPage(page + 1)}>
        ›
      </Button>
    </Line>
  )
}

function Cell({ children }: { readonly children: ReactNode }) {
  if (typeof children !== 'string') return <div className={styles['cell']}>{children}</div>
  return (
    <div className={classNames(styles['cell'], children.length <= ON_ONE_LINE && styles['oneLine'])}>
      <AsWritten>{children}</AsWritten>
    </div>
  )
}

/** Reachable by keyboard while there is something to scroll. Returns what ends that. */
function reachable(content: HTMLElement | null): (() => void) | undefined {
  if (!content) return undefined
  const observer = new ResizeObserver(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = content
    if (scrollWidth > clientWidth || scrollHeight > clientHeight) content.tabIndex = 0
    else content.removeAttribute('tabindex')
  })
  observer.observe(content)
  for (const child of content.children) observer.observe(child)
  return () => observer.disconnect()
}
