import { useQuery } from '@tanstack/react-query'
import { Button, Card, Tag } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { actionOf } from '../case/actions.ts'
import { client } from '../data/client.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import type { Printing } from './printing-dialog.tsx'
import type { Counter } from './use-counter.ts'
import { HandOutDialog } from './window/hand-out-dialog.tsx'

const COLOURS = { due: 'warning', issued: 'success', onRequest: 'default' } as const

type ToHandOut = CaseView['toHandOut'][number]

/** 文书: what is to be told in writing, what was made out and can be printed again, and what can be asked for. */
export function DocumentsCard(props: {
  readonly counter: Counter
  readonly view: CaseView
  readonly onPrint: (printing: Printing) => void
}) {
  const { t, pick } = useTexts()
  const { counter, view, onPrint } = props
  const [otherwise, setOtherwise] = useState<ToHandOut>()
  const { data, error, isFetching } = useQuery({
    queryKey: ['documents', view.caseId, view.version],
    queryFn: () => client.documents.list({ caseId: view.caseId }),
    placeholderData: previous => previous,
    gcTime: 0,
  })
  const handOut = ({ kind, about }: ToHandOut) =>
    actionOf(view.actions, 'handOutDocument', { document: { kind, about } })
  if (data?.length === 0) return null
  return (
    <Card size="small" title={t('papers.title')} aria-busy={isFetching}>
      {error && <ErrorAlert error={error} />}
      <ul className="list">
        {data?.map(paper => {
          const waits = view.toHandOut.find(({ kind, about }) => kind === paper.kind && about === paper.about)
          return (
            <li key={`${paper.kind}-${paper.about ?? ''}`} data-document={paper.kind} data-state={paper.state}>
              <span>
                <strong>{pick(paper.title)}</strong>{' '}
                <Tag color={COLOURS[paper.state]}>{t(`papers.${paper.state}`)}</Tag>
                {waits && <Tag color="warning">{t('here.tray.toHandOut')}</Tag>}
                {paper.copies > 1 && <Tag>{t('papers.copies', { count: paper.copies })}</Tag>}
                {paper.number && (
                  <>
                    <br />
                    <span className="muted">{`${paper.number} · ${paper.on ?? ''}`}</span>
                  </>
                )}
              </span>
              <span className="buttons">
                {waits && handOut(waits) && (
                  <ActButton size="small" busy={counter.busy} onClick={() => setOtherwise(waits)}>
                    {t('here.tray.otherwise')}
                  </ActButton>
                )}
                <Button size="small" onClick={() => onPrint(paper)}>
                  {t(paper.state === 'issued' ? 'papers.again' : 'papers.make')}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
      {otherwise && (
        <HandOutDialog
          counter={counter}
          paper={otherwise}
          limits={handOut(otherwise)?.limits ?? {}}
          onClose={() => setOtherwise(undefined)}
        />
      )}
    </Card>
  )
}
