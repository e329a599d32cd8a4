import type { Fault } from '../../electron/api/contract/common.ts'
import { faultOf } from '../data/client.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from './alert.tsx'
import { AsWritten } from './as-written.tsx'

export function FaultAlert({ fault, onClose }: { fault: Fault; onClose?: (() => void) | undefined }) {
  const { t, pick, colon, bracketed } = useTexts()
  return (
    <Alert
      tone={fault.kind === 'retriable' ? 'warning' : 'error'}
      onClose={onClose}
      title={<AsWritten>{`${fault.code} ${pick(fault.text)}`}</AsWritten>}
      description={
        <>
          <div>
            <AsWritten>{pick(fault.remedy)}</AsWritten>
            {fault.kind === 'retriable' && bracketed(t('fault.retry'))}
          </div>
          {fault.about?.map(about => (
            <div key={about.en}>
              <AsWritten>{pick(about)}</AsWritten>
            </div>
          ))}
          {fault.gates?.map(gate => (
            <div key={`${gate.id}${gate.party ?? ''}`}>
              {pick(gate.name)}
              {colon}
              <AsWritten>{pick(gate.reason)}</AsWritten>
            </div>
          ))}
          {fault.detail && (
            <div className="muted">
              <AsWritten>{fault.detail}</AsWritten>
            </div>
          )}
        </>
      }
    />
  )
}

/** An unreachable server leaves the page as it is; a coded answer, such as an erased person, replaces it. */
export function isLost(error: unknown, data: unknown): boolean {
  return Boolean(error) && (data === undefined || faultOf(error) !== undefined)
}

export function ErrorAlert({ error, onClose }: { error: unknown; onClose?: (() => void) | undefined }) {
  const { t } = useTexts()
  const fault = faultOf(error)
  if (fault) return <FaultAlert fault={fault} onClose={onClose} />
  return (
    <Alert tone="warning" onClose={onClose} title={t('fault.unreachable')} description={t('fault.unreachableHint')} />
  )
}
