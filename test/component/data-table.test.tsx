import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { DataTable, type SortDirection } from '../../renderer/ui/data-table.tsx'
import { draw } from './ui.tsx'

interface Case {
  readonly id: string
}

const CASES: readonly Case[] = ['1', '2', '3', '4', '5'].map(id => ({ id }))

function Table({ rows }: { rows: readonly Case[] }) {
  const [sort, setSort] = useState<SortDirection>()
  return (
    <DataTable
      columns={[
        { key: 'id', title: '编号', render: ({ id }) => `办件 ${id}`, sort: { now: sort, onSort: setSort } },
        { key: 'item', title: '事项', render: () => '示例事项' },
      ]}
      rows={rows}
      rowKey={({ id }) => id}
      pageSize={3}
      empty="没有办件"
    />
  )
}

describe('DataTable', () => {
  it('shows the next page of rows and then offers no further one', async () => {
    await draw(<Table rows={CASES} />)
    await page.getByRole('button', { name: '下一页' }).click()
    await expect.element(page.getByRole('cell', { name: '办件 5' })).toBeVisible()
    await expect.element(page.getByRole('cell', { name: '办件 1' })).not.toBeInTheDocument()
    await expect.element(page.getByRole('button', { name: '下一页' })).toBeDisabled()
  })

  it('goes back to the last page that exists when rows disappear', async () => {
    const { again } = await draw(<Table rows={CASES} />)
    await page.getByRole('button', { name: '下一页' }).click()
    await again(<Table rows={CASES.slice(0, 2)} />)
    await expect.element(page.getByRole('cell', { name: '办件 1' })).toBeVisible()
  })

  it('sorts up, down, and not at all, and tells a screen reader which', async () => {
    await draw(<Table rows={CASES} />)
    const head = page.getByRole('columnheader', { name: '编号' })
    const button = head.getByRole('button')
    for (const sort of ['none', 'ascending', 'descending', 'none']) {
      await expect.element(head).toHaveAttribute('aria-sort', sort)
      await button.click()
    }
  })

  it('says that there is nothing instead of showing a blank row', async () => {
    await draw(<Table rows={[]} />)
    await expect.element(page.getByText('没有办件')).toBeVisible()
    expect(page.getByRole('row').elements()).toHaveLength(1)
  })
})
