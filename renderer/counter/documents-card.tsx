import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseView } from '../../electron/api/contract/case-view.ts'
import { actionOf } from '../case/actions.ts'
import { documentQueries } from '../data/documents.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { late } from '../ui/late.tsx'
import { Row } from '../ui/layout.tsx'
import { List } from '../ui/list.tsx'
import { Tag } from '../ui/tag.tsx'
import { useCounterCall } from './counter-context.ts'
import type { Printing } from './printing-dialog.tsx'

const HandOutDialog = late(() => import('./window/hand-out-dialog.tsx').then(part => part.HandOutDialog))

const COLOURS = { due: 'warning', issued: 'success', onRequest: 'neutral' } as const

type ToHandOut = CaseView['toHandOut'][number]

/** 文书 */
export function DocumentsCard(props: { readonly view: CaseView; readonly onPrint: (printing: Printing) => void }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const { view, onPrint } = props
  const [otherwise, setOtherwise] = useState<ToHandOut>()
  const { data, error, isFetching } = useQuery({
    ...documentQueries.list(view.caseId),
    placeholderData: previous => previous,
    gcTime: 0,
  })
  const handOut = ({ kind, about }: ToHandOut) =>
    actionOf(view.actions, 'handOutDocument', { document: { kind, about } })
  if (data?.length === 0) return null
  return (
    <Card title={t('documents.title')} aria-busy={isFetching}>
      {error && <ErrorAlert error={error} />}
      <List>
        {data?.map(document => {
          const waits = view.toHandOut.find(({ kind, about }) => kind === document.kind && about === document.about)
          return (
            <li
              key={`${document.kind}-${document.about ?? ''}`}
              data-document={document.kind}
              data-state={document.state}
            >
              <span>
                <strong>{pick(document.title)}</strong>{' '}
                <Tag tone={COLOURS[document.state]}>{t(`documents.${document.state}`)}</Tag>
                {waits && <Tag tone="warning">{t('here.tray.toHandOut')}</Tag>}
                {document.copies > 1 && <Tag>{t('documents.copies', { count: document.copies })}</Tag>}
                {document.number && (
                  <>
                    <br />
                    <span className="muted">{`${document.number} · ${document.on ?? ''}`}</span>
                  </>
                )}
              </span>
              <Row>
                {waits && handOut(waits) && (
                  <ActButton small busy={call.busy} onClick={() => setOtherwise(waits)}>
                    {t('here.tray.otherwise')}
                  </ActButton>
                )}
                <Button small onClick={() => onPrint(document)}>
                  {t(document.state === 'issued' ? 'documents.again' : 'documents.make')}
                </Button>
              </Row>
            </li>
          )
        })}
      </List>
      {otherwise && (
        <HandOutDialog
          document={otherwise}
          limits={handOut(otherwise)?.limits ?? {}}
          onClose={() => setOtherwise(undefined)}
        />
      )}
    </Card>
  )
}
