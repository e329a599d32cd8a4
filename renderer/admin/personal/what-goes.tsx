import { Alert, type TableProps, Tag } from 'antd'
import type { ErasurePreviewView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { DataTable } from '../../ui/data-table.tsx'

type Data = ErasurePreviewView['data'][number]

const STAYS = ['cases', 'chain', 'words', 'backups', 'paper'] as const

/** What an erasure would take, by kind and year, and what stays with the reason why. */
export function WhatGoes({ preview }: { preview: ErasurePreviewView }) {
  const { t } = useTexts()
  const columns: TableProps<Data>['columns'] = [
    { title: t('people.personal.retention.kind'), render: (_, { kind }) => t(`people.personal.kinds.${kind}`) },
    { title: t('people.personal.retention.content'), render: (_, { kind }) => t(`people.personal.contents.${kind}`) },
    { title: t('people.personal.erase.year'), dataIndex: 'year' },
    { title: t('people.personal.erase.keptThrough'), dataIndex: 'keptThrough' },
    {
      title: t('people.personal.erase.state'),
      render: (_, { due }) => (
        <Tag color={due ? 'default' : 'warning'}>
          {t(due ? 'people.personal.erase.due' : 'people.personal.erase.notDue')}
        </Tag>
      ),
    },
  ]
  return (
    <>
      <h4>{t('people.personal.erase.goes')}</h4>
      <DataTable
        className="wordy"
        data-testid="goes"
        rowKey={({ kind, year }) => `${kind}${year}`}
        columns={columns}
        dataSource={preview.data}
        pagination={false}
        locale={{ emptyText: <span className="muted">{t('people.personal.erase.nothing')}</span> }}
      />
      <h4>{t('people.personal.keep.title')}</h4>
      <ul className="history-gates" data-testid="stays">
        {STAYS.map(key => (
          <li key={key}>{t(`people.personal.keep.${key}`, { count: preview.cases })}</li>
        ))}
      </ul>
      {preview.data.some(({ due }) => !due) && (
        <Alert type="warning" showIcon title={t('people.personal.erase.early')} />
      )}
    </>
  )
}
