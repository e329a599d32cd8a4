import { useQuery } from '@tanstack/react-query'
import type { CoverageView } from '../../../electron/api/contract/catalogue.ts'
import { catalogueQueries } from '../../data/catalogue.ts'
import { useTexts } from '../../texts/index.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'

const MODES = ['defer', 'tolerate', 'promise', 'shared'] as const

interface Row extends CoverageView {
  readonly key: string
  readonly label: string
}

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
  const columns: readonly Column<Row>[] = [
    { title: t('catalogue.department'), key: 'label', render: row => row.label },
    { title: t('catalogue.items'), key: 'items', render: row => row.items },
    { title: t('catalogue.openItems'), key: 'openItems', render: row => row.openItems },
    ...MODES.flatMap(mode => [
      {
        title: t('catalogue.modeItems', { mode: t(`case.mode.${mode}`) }),
        key: `items-${mode}`,
        render: (row: Row) => row.itemsByMode[mode],
      },
      {
        title: t('catalogue.modeMaterials', { mode: t(`case.mode.${mode}`) }),
        key: `materials-${mode}`,
        render: (row: Row) => row.materialsByMode[mode],
      },
    ]),
    { title: t('catalogue.zeroTrip'), key: 'zeroTripItems', render: row => row.zeroTripItems },
  ]
  return (
    <>
      {error && <ErrorAlert error={error} />}
      <DataTable
        rowKey={row => row.key}
        columns={columns}
        rows={rows}
        loading={isFetching}
        footer={t('catalogue.openNote')}
      />
    </>
  )
}
