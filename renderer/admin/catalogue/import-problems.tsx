import { Alert, type TableProps } from 'antd'
import type { ImportProblemView, ImportReportView } from '../../../electron/api/contract/catalogue.ts'
import { useTexts } from '../../texts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'

interface Row extends ImportProblemView {
  readonly key: number
}

/** Each problem of a file: where, what stands there, what is wrong with it, what to do. */
export function ImportProblems({ report }: { readonly report: ImportReportView }) {
  const { t, pick } = useTexts()
  const columns: TableProps<Row>['columns'] = [
    { title: t('catalogue.sheet'), dataIndex: 'sheet', key: 'sheet' },
    { title: t('catalogue.row'), dataIndex: 'row', key: 'row' },
    {
      title: t('catalogue.column'),
      key: 'column',
      render: (_, { column, title }) => [column, title && pick(title)].filter(Boolean).join(' '),
    },
    { title: t('catalogue.value'), dataIndex: 'value', key: 'value' },
    { title: t('catalogue.problem'), key: 'problem', render: (_, row) => pick(row.problem) },
    { title: t('catalogue.remedy'), key: 'remedy', render: (_, row) => pick(row.remedy) },
  ]
  const { problems, problemCount } = report
  return (
    <>
      <Alert
        type="error"
        showIcon
        title={t('catalogue.problems', { count: problemCount })}
        description={
          problems.length < problemCount ? t('catalogue.problemsShown', { count: problems.length }) : undefined
        }
      />
      <DataTable
        className="wordy"
        rowKey="key"
        columns={columns}
        dataSource={problems.map((problem, key) => ({ ...problem, key }))}
        pagination={{ pageSize: 10, showSizeChanger: false, hideOnSinglePage: true }}
      />
    </>
  )
}
