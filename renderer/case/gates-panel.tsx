import type { GateView } from '../../electron/api/contract/case-view.ts'
import { useTexts } from '../texts/index.ts'
import { AsWritten } from '../ui/as-written.tsx'
import { Tag } from '../ui/tag.tsx'
import styles from './gates.module.css'

const COLOURS = { pass: 'success', fail: 'error', unknown: 'warning', notAsked: 'neutral' } as const

export function GatesPanel(props: {
  readonly gates: readonly GateView[]
  /** When everything else passes, the missing promise is the next step, not a failure. */
  readonly promiseNext?: boolean
  readonly detailed?: boolean
}) {
  const { t, pick, colon, bracketed } = useTexts()
  const { gates } = props
  const isNext = (gate: GateView) => props.promiseNext === true && gate.id === 'promise' && gate.result === 'fail'
  return (
    <div className={styles['gates']}>
      {gates.map(gate => (
        <div
          className={styles['gate']}
          key={`${gate.id}${gate.party ?? ''}`}
          data-gate={gate.id}
          data-result={gate.result}
        >
          {gate.skipped ? (
            <Tag>{t('gates.skipped')}</Tag>
          ) : isNext(gate) ? (
            <Tag tone="info">{t('gates.next')}</Tag>
          ) : (
            <Tag tone={COLOURS[gate.result]}>{t(`gates.${gate.result}`)}</Tag>
          )}
          <span>
            <strong title={`${t('gates.basis')}${colon}${pick(gate.basis)}`}>
              {gate.code} {pick(gate.name)}
              {gate.party && bracketed(t(`party.${gate.party}`))}
            </strong>{' '}
            <span className={styles['reason']}>
              <AsWritten>{pick(gate.reason)}</AsWritten>
            </span>
            {props.detailed && <GateDetails gate={gate} />}
          </span>
        </div>
      ))}
    </div>
  )
}

function GateDetails({ gate }: { gate: GateView }) {
  const { t, pick, colon, bracketed } = useTexts()
  return (
    <div className="muted">
      {gate.inputs.map(({ name, value, on }) => (
        <div key={`${name.zh}${value.zh}`}>
          {pick(name)}
          {colon}
          <AsWritten>{pick(value)}</AsWritten>
          {on && bracketed(on)}
        </div>
      ))}
      {t('gates.basis')}
      {colon}
      {pick(gate.basis)}
    </div>
  )
}
