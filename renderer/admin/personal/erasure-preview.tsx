import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ErasurePreviewView, SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { ShownSubject } from '../../case/trust/trust-record.tsx'
import { subjectQueries } from '../../data/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorAlert, isLost } from '../../ui/fault-alert.tsx'
import { Stack } from '../../ui/layout.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ErasureDialog } from './erasure-dialog.tsx'
import { WhatGoes } from './what-goes.tsx'

export function ErasurePreview(props: {
  readonly asked: SubjectAskedView
  readonly onErased: (erased: { readonly cases: number; readonly keys: number }) => void
}) {
  const { t } = useTexts()
  const { asked } = props
  const [confirming, setConfirming] = useState(false)
  const { data, error } = useQuery({ ...subjectQueries.erasurePreview(asked), retry: false })
  if (isLost(error, data)) return <ErrorAlert error={error} />
  if (!data) return <Spinner />
  return (
    <Stack role="region" aria-label={t('people.personal.erase.who')} data-testid="erasure">
      {error && <ErrorAlert error={error} />}
      <div>
        {t('people.personal.erase.who')} <ShownSubject who={data.who} />{' '}
        <span className="muted">{t('people.personal.erase.cases', { count: data.cases })}</span>
      </div>
      <OpenCases open={data.open} />
      <WhatGoes preview={data} />
      <div>
        <Button danger kind="primary" disabled={data.open.length > 0} onClick={() => setConfirming(true)}>
          {t('people.personal.erase.start')}
        </Button>
      </div>
      {confirming && (
        <ErasureDialog asked={asked} preview={data} onErased={props.onErased} onCancel={() => setConfirming(false)} />
      )}
    </Stack>
  )
}

function OpenCases({ open }: Pick<ErasurePreviewView, 'open'>) {
  const { t, pick, hallTime } = useTexts()
  if (open.length === 0) return null
  return (
    <Alert
      tone="error"
      title={t('people.personal.erase.open', { count: open.length })}
      description={open.map(({ caseId, caseNumber, item, window, openedAt }) => (
        <div key={caseId}>
          {t('people.personal.erase.openLine', {
            item: pick(item),
            number: caseNumber ?? t('people.personal.erase.noNumber'),
            window,
            at: hallTime(openedAt),
          })}
        </div>
      ))}
    />
  )
}
