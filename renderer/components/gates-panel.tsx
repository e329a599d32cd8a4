import { Tag, Tooltip } from 'antd'
import type { GateView } from '../../electron/api/contract/case-view.ts'
import { useTexts } from '../i18n/index.ts'

const COLOURS = { pass: 'success', fail: 'error', unknown: 'warning' } as const

/** Every gate with its result in words, its reason, and what it rests on. */
export function GatesPanel(props: {
  readonly gates: readonly GateView[]
  /** Everything else allows trust: the promise is not a failure but the next step. */
  readonly promiseNext?: boolean
}) {
  const { t, pick } = useTexts()
  const { gates } = props
  const isNext = (gate: GateView) => props.promiseNext === true && gate.id === 'promise' && gate.result === 'fail'
  return (
    <div className="gates">
      {gates.map(gate => (
        <div className="gate" key={`${gate.id}${gate.party ?? ''}`} data-gate={gate.id} data-result={gate.result}>
          {isNext(gate) ? (
            <Tag color="processing">{t('gates.next')}</Tag>
          ) : (
            <Tag color={COLOURS[gate.result]}>{t(`gates.${gate.result}`)}</Tag>
          )}
          <span>
            <Tooltip title={`${t('gates.basis')}：${pick(gate.basis)}`}>
              <strong>
                {pick(gate.name)}
                {gate.party && `（${t(`party.${gate.party}`)}）`}
              </strong>
            </Tooltip>{' '}
            <span className="reason">{pick(gate.reason)}</span>
          </span>
        </div>
      ))}
    </div>
  )
}
