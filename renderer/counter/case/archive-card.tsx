import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { actionOf, stateOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Card } from '../../ui/card.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { useCounterCall } from '../counter-context.ts'
import { ArchiveDialog } from './archive-dialog.tsx'
import { ReasonedDialog } from './reasoned-dialog.tsx'

/** 归档: the file is closed, and what it holds is listed. */
export function ArchiveCard({ view }: { readonly view: CaseView }) {
  const { t, pick } = useTexts()
  const call = useCounterCall()
  const [asking, setAsking] = useState<'archive' | 'openArchive'>()
  const { archive, actions } = view
  const close = () => setAsking(undefined)
  const button = (id: 'archive' | 'openArchive', label: string) => {
    const action = actionOf(actions, id)
    if (!action) return undefined
    return (
      <ActButton data-action={id} {...stateOf(action, pick)} busy={call.busy} onClick={() => setAsking(id)}>
        {label}
      </ActButton>
    )
  }
  const waits = actionOf(actions, 'archive')?.because
  const lines = archive
    ? [
        t('archiving.archived', archive),
        t('archiving.file', { ...archive, retention: pick(archive.retention) }),
        ...(archive.opened ? [t('archiving.opened', archive.opened)] : []),
      ]
    : []
  return (
    <Card title={t('archiving.title')}>
      <Stack dense data-testid="archive">
        {lines.map(line => (
          <span key={line}>
            <AsWritten>{line}</AsWritten>
          </span>
        ))}
        {waits && <span className="muted">{pick(waits.text)}</span>}
        <Row>
          {button('archive', t('archiving.button'))}
          {button('openArchive', t('archiving.open'))}
        </Row>
      </Stack>
      {asking === 'archive' && <ArchiveDialog view={view} onClose={close} />}
      {asking === 'openArchive' && (
        <ReasonedDialog
          title={t('archiving.openTitle')}
          command={(on, reason) => caseCommands.openArchive({ ...on, reason })}
          onClose={close}
        >
          <p>{t('archiving.openText')}</p>
        </ReasonedDialog>
      )}
    </Card>
  )
}
