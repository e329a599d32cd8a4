import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DestructionView } from '../../../electron/api/contract/subjects.ts'
import { subjectCommands, subjectQueries } from '../../data/subjects.ts'
import { useCall } from '../../data/use-call.ts'
import { PagePreview } from '../../supervisor/page-preview.tsx'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { saveFile } from '../../ui/save-file.ts'

const PER_PAGE = 10

export function Destructions() {
  const { t, language, hallTime } = useTexts()
  const [page, setPage] = useState<{ readonly number: number; readonly html: string }>()
  const { busy, error: failed, run, dismiss } = useCall()
  const { data, error } = useQuery(subjectQueries.destructions())
  const print = (number: number) =>
    run(async () => {
      const file = await subjectCommands.purgeReport({ number, format: 'html', language })
      setPage({ number, html: await file.text() })
    })
  const save = (number: number) =>
    run(async () => saveFile(await subjectCommands.purgeReport({ number, format: 'csv', language })))
  const columns: readonly Column<DestructionView>[] = [
    { title: t('people.personal.log.number'), key: 'number', render: row => row.number },
    { title: t('people.personal.log.at'), key: 'at', render: ({ at }) => hallTime(at) },
    { title: t('people.personal.log.by'), key: 'byName', render: row => row.byName },
    { title: t('people.personal.log.what'), key: 'what', render: row => <What row={row} /> },
    {
      title: t('people.personal.log.report'),
      key: 'report',
      acts: true,
      render: ({ number, kinds }) =>
        kinds && (
          <Row>
            <Button small disabled={busy} onClick={() => print(number)}>
              {t('people.personal.log.print')}
            </Button>
            <Button small disabled={busy} onClick={() => save(number)}>
              {t('people.personal.log.save')}
            </Button>
          </Row>
        ),
    },
  ]
  return (
    <>
      {error && <ErrorAlert error={error} />}
      {failed !== undefined && <ErrorAlert error={failed} onClose={dismiss} />}
      <DataTable
        data-testid="destructions"
        rowKey={row => row.number}
        columns={columns}
        rows={data ?? []}
        pageSize={PER_PAGE}
        empty={<span className="muted">{t('people.personal.log.empty')}</span>}
      />
      {page && (
        <PagePreview
          title={t('people.personal.log.reportTitle', { number: page.number })}
          html={page.html}
          onClose={() => setPage(undefined)}
        />
      )}
    </>
  )
}

function What({ row: { kinds, reason } }: { row: DestructionView }) {
  const { t } = useTexts()
  if (!kinds) return <AsWritten>{t('people.personal.log.erased', { reason })}</AsWritten>
  return (
    <Stack dense>
      {kinds.map(({ kind, keys, kept }) => (
        <span key={kind}>
          {t('people.personal.log.purged', { kind: t(`people.personal.kinds.${kind}`), keys, kept })}
        </span>
      ))}
    </Stack>
  )
}
