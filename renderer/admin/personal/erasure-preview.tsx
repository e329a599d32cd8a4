import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Spin } from 'antd'
import { useState } from 'react'
import type { ErasurePreviewView, SubjectAskedView } from '../../../electron/api/contract/subjects.ts'
import { ShownSubject } from '../../case/trust/trust-record.tsx'
import { subjectQueries } from '../../data/subjects.ts'
import { useTexts } from '../../texts/index.ts'
import { ErrorAlert, isLost } from '../../ui/fault-alert.tsx'
import { ErasureDialog } from './erasure-dialog.tsx'
import { WhatGoes } from './what-goes.tsx'

/** Who would be erased, what would go, what stays and why; or what keeps it from being done. */
export function ErasurePreview(props: {
  readonly asked: SubjectAskedView
  readonly onErased: (erased: { readonly cases: number; readonly keys: number }) => void
}) {
  const { t } = useTexts()
  const { asked } = props
  const [confirming, setConfirming] = useState(false)
  const { data, error } = useQuery({ ...subjectQueries.erasurePreview(asked), retry: false })
  if (isLost(error, data)) return <ErrorAlert error={error} />
  if (!data) return <Spin />
  return (
    <section className="fields" aria-label={t('people.personal.erase.who')} data-testid="erasure">
      {error && <ErrorAlert error={error} />}
      <div>
        {t('people.personal.erase.who')} <ShownSubject who={data.who} />{' '}
        <span className="muted">{t('people.personal.erase.cases', { count: data.cases })}</span>
      </div>
      <OpenCases open={data.open} />
      <WhatGoes preview={data} />
      <div>
        <Button danger type="primary" disabled={data.open.length > 0} onClick={() => setConfirming(true)}>
          {t('people.personal.erase.start')}
        </Button>
      </div>
      {confirming && (
        <ErasureDialog asked={asked} preview={data} onErased={props.onErased} onCancel={() => setConfirming(false)} />
      )}
    </section>
  )
}

function OpenCases({ open }: Pick<ErasurePreviewView, 'open'>) {
  const { t, pick, hallTime } = useTexts()
  if (open.length === 0) return null
  return (
    <Alert
      type="error"
      showIcon
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
