import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Space, type TableProps } from 'antd'
import { useState } from 'react'
import type { ItemView } from '../../../electron/api/contract/items.ts'
import { client } from '../../data/client.ts'
import { useTexts } from '../../texts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { ItemDetail } from './item-detail.tsx'

/** The items in force, searched as at the counter; a code opens the item with all its versions. */
export function ItemList() {
  const { t, pick } = useTexts()
  const [query, setQuery] = useState('')
  const [zeroTripOnly, setZeroTripOnly] = useState(false)
  const [shown, setShown] = useState<string>()
  const found = useQuery({
    queryKey: ['catalogue', 'search', query],
    queryFn: () => client.items.search({ query }),
    placeholderData: keepPreviousData,
  })
  const rows = (found.data ?? []).filter(({ zeroTrip }) => zeroTrip || !zeroTripOnly)
  const yesNo = (yes: boolean) => t(yes ? 'catalogue.yes' : 'catalogue.no')

  const columns: TableProps<ItemView>['columns'] = [
    {
      title: t('catalogue.code'),
      key: 'code',
      render: (_, item) => (
        <Button type="link" style={{ padding: 0 }} onClick={() => setShown(item.code)}>
          {item.code}
        </Button>
      ),
    },
    { title: t('catalogue.name'), key: 'name', render: (_, item) => pick(item.name) },
    { title: t('catalogue.department'), key: 'department', render: (_, item) => pick(item.department) },
    { title: t('catalogue.kind'), key: 'kind', render: (_, item) => t(`catalogue.kinds.${item.kind}`) },
    {
      title: t('catalogue.days'),
      key: 'days',
      render: (_, item) => `${item.promisedDays} / ${item.statutoryDays}`,
    },
    { title: t('catalogue.open'), key: 'open', render: (_, item) => yesNo(item.openToDeferral) },
    { title: t('catalogue.zeroTrip'), key: 'zeroTrip', render: (_, item) => yesNo(item.zeroTrip) },
    { title: t('catalogue.materials'), key: 'materials', render: (_, item) => item.materials.length },
    { title: t('catalogue.version'), dataIndex: 'version', key: 'version' },
  ]
  return (
    <>
      <Space wrap style={{ marginBottom: 8 }}>
        <Input
          allowClear
          aria-label={t('catalogue.search')}
          placeholder={t('catalogue.search')}
          maxLength={100}
          style={{ width: 320 }}
          value={query}
          onChange={event => setQuery(event.target.value)}
        />
        <Checkbox checked={zeroTripOnly} onChange={event => setZeroTripOnly(event.target.checked)}>
          {t('catalogue.zeroTripOnly')}
        </Checkbox>
      </Space>
      {found.error && <ErrorAlert error={found.error} />}
      <DataTable
        rowKey="code"
        columns={columns}
        dataSource={rows}
        loading={found.isFetching}
        pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
        locale={{ emptyText: t('item.none') }}
      />
      {shown !== undefined && <ItemDetail code={shown} onClose={() => setShown(undefined)} />}
    </>
  )
}
