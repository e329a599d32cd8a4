import { useQuery } from '@tanstack/react-query'
import type { TableProps } from 'antd'
import type { CoverageView } from '../../../electron/api/contract/catalogue.ts'
import { catalogueQueries } from '../../data/catalogue.ts'
import { useTexts } from '../../texts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'

const MODES = ['defer', 'tolerate', 'promise', 'shared'] as const

interface Row extends CoverageView {
  readonly key: string
  readonly label: string
}

/** What each department has on the list, and how the figures are counted. */
export function CoverageTable() {
  const { t, pick } = useTexts()
  const { data, error, isFetching } = useQuery(catalogueQueries.coverage())
  const rows: Row[] = data
    ? [
        ...data.departments.map(({ department, ...figures }) => ({
          ...figures,
          key: department.zh,
          label: pick(department),
        })),
        { ...data.all, key: 'all', label: t('catalogue.all') },
      ]
    : []
  const columns: TableProps<Row>['columns'] = [
    { title: t('catalogue.department'), dataIndex: 'label', key: 'label' },
    { title: t('catalogue.items'), dataIndex: 'items', key: 'items' },
    { title: t('catalogue.openItems'), dataIndex: 'openItems', key: 'openItems' },
    ...MODES.flatMap(mode => [
      {
        title: t('catalogue.modeItems', { mode: t(`case.mode.${mode}`) }),
        key: `items-${mode}`,
        render: (_: unknown, row: Row) => row.itemsByMode[mode],
      },
      {
        title: t('catalogue.modeMaterials', { mode: t(`case.mode.${mode}`) }),
        key: `materials-${mode}`,
        render: (_: unknown, row: Row) => row.materialsByMode[mode],
      },
    ]),
    { title: t('catalogue.zeroTrip'), dataIndex: 'zeroTripItems', key: 'zeroTripItems' },
  ]
  return (
    <>
      {error && <ErrorAlert error={error} />}
      <DataTable
        rowKey="key"
        columns={columns}
        dataSource={rows}
        loading={isFetching}
        pagination={false}
        footer={() => t('catalogue.openNote')}
      />
    </>
  )
}
