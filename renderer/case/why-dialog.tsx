import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WhyView } from '../../electron/api/contract/why.ts'
import { caseQueries, type Looked } from '../data/cases.ts'
import { useTexts } from '../texts/index.ts'
import { Button } from '../ui/button.tsx'
import { Segmented } from '../ui/choice.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { Explanation } from './explanation.tsx'
import { PlainWhy } from './plain-why.tsx'

type Reader = 'clerk' | 'citizen'

/** 为什么: everything that decided a case, and plain words for turning the screen to the citizen. */
export function WhyDialog(props: {
  readonly caseId: string
  readonly version?: number
  readonly looked?: Looked
  readonly onClose: () => void
}) {
  const { t } = useTexts()
  const [reader, setReader] = useState<Reader>('clerk')
  const { data, error } = useQuery({
    ...caseQueries.why(props.caseId, props.looked),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return (
    <Dialog
      width="wide"
      title={t('why.title')}
      onClose={props.onClose}
      footer={
        <Button autoFocus onClick={props.onClose}>
          {t('why.close')}
        </Button>
      }
    >
      <Segmented<Reader>
        aria-label={t('why.title')}
        value={reader}
        onChange={setReader}
        options={[
          { value: 'clerk', label: t('why.clerk') },
          { value: 'citizen', label: t('why.citizen') },
        ]}
      />
      {error && <ErrorAlert error={error} />}
      {!data && !error && <Spinner />}
      {data && (reader === 'citizen' ? <PlainWhy why={data.plain} /> : <ForClerk why={data} />)}
    </Dialog>
  )
}

function ForClerk({ why }: { why: WhyView }) {
  const { t, pick, colon, listed } = useTexts()
  return (
    <div data-testid="why">
      <p>
        {t('why.item')}
        {colon}
        {pick(why.item.name)} {why.item.code} · {t('why.version', { version: why.item.version })}
        {why.situation && ` · ${t('why.situation')}${colon}${pick(why.situation)}`}
        <br />
        <span className="muted">
          {pick(why.item.basis)} · {t('why.asOf', { date: why.asOf })} · {t('why.calendar')}
          {colon}
          {listed(
            why.calendar.map(({ year, published }) => t(published ? 'why.published' : 'why.unpublished', { year })),
          )}
        </span>
      </p>
      <Lines title={t('why.bring')} lines={why.bring.map(pick)} />
      <Lines title={t('why.routes')} lines={why.routes.map(pick)} />
      {why.explanations.map(explanation => (
        <Explanation
          key={`${explanation.event} ${explanation.at} ${explanation.because?.reason.zh}`}
          explanation={explanation}
        />
      ))}
    </div>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  )
}
