import type { ErasurePreviewView } from '../../../electron/api/contract/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { List } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'

type Data = ErasurePreviewView['data'][number]

const STAYS = ['cases', 'chain', 'words', 'backups', 'paper'] as const

export function WhatGoes({ preview }: { preview: ErasurePreviewView }) {
  const { t } = useTexts()
  const columns: readonly Column<Data>[] = [
    {
      title: t('people.personal.retention.kind'),
      key: 'kind',
      render: ({ kind }) => t(`people.personal.kinds.${kind}`),
    },
    {
      title: t('people.personal.retention.content'),
      key: 'content',
      render: ({ kind }) => t(`people.personal.contents.${kind}`),
    },
    { title: t('people.personal.erase.year'), key: 'year', render: row => row.year },
    { title: t('people.personal.erase.keptThrough'), key: 'keptThrough', render: row => row.keptThrough },
    {
      title: t('people.personal.erase.state'),
      key: 'state',
      render: ({ due }) => (
        <Tag tone={due ? 'neutral' : 'warning'}>
          {t(due ? 'people.personal.erase.due' : 'people.personal.erase.notDue')}
        </Tag>
      ),
    },
  ]
  return (
    <>
      <h4>{t('people.personal.erase.goes')}</h4>
      <DataTable
        wordy
        data-testid="goes"
        rowKey={({ kind, year }) => `${kind}${year}`}
        columns={columns}
        rows={preview.data}
        empty={<span className="muted">{t('people.personal.erase.nothing')}</span>}
      />
      <h4>{t('people.personal.keep.title')}</h4>
      <List bulleted data-testid="stays">
        {STAYS.map(key => (
          <li key={key}>{t(`people.personal.keep.${key}`, { count: preview.cases })}</li>
        ))}
      </List>
      {preview.data.some(({ due }) => !due) && <Alert tone="warning" title={t('people.personal.erase.early')} />}
    </>
  )
}
