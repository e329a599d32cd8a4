import { Table, type TableProps } from 'antd'
import { type ComponentRef, type ReactNode, useEffect, useRef } from 'react'
import { AsWritten } from './as-written.tsx'

type TableRef = ComponentRef<typeof Table>

/** Characters up to which a value stays on one line: a date, a telephone, a word for a state. */
const ON_ONE_LINE = 11

/**
 * A table of which nothing is lost when it is wider than the screen: it scrolls by itself, its head and its first column stay,
 * and a column is never narrower than a few words (theme/tables.css).
 */
export function DataTable<Row extends object>(props: TableProps<Row>) {
  const { columns = [], className = '', ...rest } = props
  const table = useRef<TableRef>(null)
  useEffect(() => reachable(table.current?.nativeElement.querySelector<HTMLElement>('.ant-table-content')), [])
  const shown = columns.map((column, index): NonNullable<TableProps<Row>['columns']>[number] => {
    if ('children' in column) return column
    const { render, title } = column
    return {
      ...column,
      ...(index === 0 ? { fixed: 'start' as const } : {}),
      title: typeof title === 'string' ? <div className="cell-head">{title}</div> : title,
      render: (value: unknown, row: Row, at: number) => (
        <Cell>{(render ? render(value, row, at) : value) as ReactNode}</Cell>
      ),
    }
  })
  return (
    <Table<Row>
      ref={table}
      size="small"
      {...rest}
      className={`data-table ${className}`}
      columns={shown}
      scroll={{ x: 'max-content' }}
    />
  )
}

/** What can be scrolled can be reached by keyboard, while there is something to scroll. Returns what ends that. */
function reachable(content: HTMLElement | null | undefined): (() => void) | undefined {
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

function Cell({ children }: { readonly children: ReactNode }) {
  if (typeof children !== 'string') return <div className="cell">{children}</div>
  return (
    <div className={children.length > ON_ONE_LINE ? 'cell' : 'cell on-one-line'}>
      <AsWritten>{children}</AsWritten>
    </div>
  )
}
