import { useQuery } from '@tanstack/react-query'
import { Button, Card, Tag } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import type { DocumentView } from '../../electron/api/contract/documents.ts'
import { client } from '../api/client.ts'
import { ErrorAlert } from '../components/fault-alert.tsx'
import { PrintDialog } from '../components/print-dialog.tsx'
import { useTexts } from '../i18n/index.ts'

const COLOURS = { due: 'warning', issued: 'success', onRequest: 'default' } as const

/** 文书: what is to be told in writing, what was made out and can be printed again, and what can be asked for. */
export function DocumentsCard({ view }: { view: CaseView }) {
  const { t, pick } = useTexts()
  const [printing, setPrinting] = useState<DocumentView>()
  const { data, error } = useQuery({
    queryKey: ['documents', view.caseId, view.version],
    queryFn: () => client.documents.list({ caseId: view.caseId }),
    placeholderData: previous => previous,
  })
  if (data?.length === 0) return null
  return (
    <Card size="small" title={t('papers.title')}>
      {error && <ErrorAlert error={error} />}
      <ul className="list">
        {data?.map(paper => (
          <li key={`${paper.kind}-${paper.about ?? ''}`} data-document={paper.kind} data-state={paper.state}>
            <span>
              <strong>{pick(paper.title)}</strong> <Tag color={COLOURS[paper.state]}>{t(`papers.${paper.state}`)}</Tag>
              {paper.copies > 1 && <Tag>{t('papers.copies', { count: paper.copies })}</Tag>}
              {paper.number && (
                <>
                  <br />
                  <span className="muted">{`${paper.number} · ${paper.on ?? ''}`}</span>
                </>
              )}
            </span>
            <Button size="small" onClick={() => setPrinting(paper)}>
              {t(paper.state === 'issued' ? 'papers.again' : 'papers.make')}
            </Button>
          </li>
        ))}
      </ul>
      {printing && (
        <PrintDialog
          caseId={view.caseId}
          kind={printing.kind}
          about={printing.about}
          onClose={() => setPrinting(undefined)}
        />
      )}
    </Card>
  )
}
