import type { ImportProblemView, ImportReportView } from '../../electron/api/contract/catalogue.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from './alert.tsx'
import { type Column, DataTable } from './data-table.tsx'

interface Row extends ImportProblemView {
  readonly key: number
}

export function ImportProblems({ report }: { readonly report: Pick<ImportReportView, 'problems' | 'problemCount'> }) {
  const { t, pick } = useTexts()
  const columns: readonly Column<Row>[] = [
    { title: t('catalogue.sheet'), key: 'sheet', render: row => row.sheet },
    { title: t('catalogue.row'), key: 'row', render: row => row.row },
    {
      title: t('catalogue.column'),
      key: 'column',
      render: ({ column, title }) => [column, title && pick(title)].filter(Boolean).join(' '),
    },
    { title: t('catalogue.value'), key: 'value', render: row => row.value },
    { title: t('catalogue.problem'), key: 'problem', render: row => pick(row.problem) },
    { title: t('catalogue.remedy'), key: 'remedy', render: row => pick(row.remedy) },
  ]
  const { problems, problemCount } = report
  return (
    <>
      <Alert
        tone="error"
        title={t('catalogue.problems', { count: problemCount })}
        description={
          problems.length < problemCount ? t('catalogue.problemsShown', { count: problems.length }) : undefined
        }
      />
      <DataTable
        wordy
        rowKey={row => row.key}
        columns={columns}
        rows={problems.map((problem, key) => ({ ...problem, key }))}
        pageSize={10}
      />
    </>
  )
}
