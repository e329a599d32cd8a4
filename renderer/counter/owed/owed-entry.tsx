import { Button, Tag } from 'antd'
import { useState } from 'react'
import type { CaseView, OwedView } from '../../../electron/api/contract/case-view.ts'
import { client } from '../../api/client.ts'
import { useOperatorName } from '../../api/use-hall.ts'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { useHotkeys } from '../../components/use-hotkeys.ts'
import { useTexts } from '../../i18n/index.ts'
import { bringer } from '../bringer.ts'
import type { Counter } from '../use-counter.ts'
import { owedLines } from './owed-lines.ts'
import { OwedMore } from './owed-more.tsx'

/** A document: its whole state in words, taking it, checking it, and the ways that are needed less often. */
export function OwedEntry(props: {
  readonly counter: Counter
  readonly view: CaseView
  readonly owed: OwedView
  /** Whether the keys are for this one. */
  readonly keys: boolean
}) {
  const texts = useTexts()
  const { t, pick } = texts
  const nameOf = useOperatorName()
  const { counter, view, owed, keys } = props
  const [rejecting, setRejecting] = useState(false)
  const { owedId } = owed
  const open = view.status === 'accepted' && !counter.busy
  const awaited = owed.citizens && (owed.status === 'owed' || owed.status === 'lapsed')
  const checkable = owed.status === 'supplied'
  const by = bringer(counter, view)
  const supply = () =>
    counter.act(on => client.cases.supply({ ...on, owedId, method: 'counter', ...(by ? { by } : {}) }))
  const accept = () => counter.act(on => client.cases.acceptSupply({ ...on, owedId }))
  const reject = () => setRejecting(true)
  const key = (fits: boolean, act: () => unknown) => (keys && open && fits ? () => void act() : undefined)
  useHotkeys({ F3: key(awaited, supply), F4: key(checkable, accept), F6: key(checkable, reject) })
  const label = (text: string, name: string) => (keys ? `${text}（${name}）` : text)
  const asked = view.requests.filter(request => request.owedId === owedId)
  return (
    <div className="owed" data-owed={owed.materialId} data-status={owed.status}>
      <div className="tags">
        <strong>{pick(owed.name)}</strong>
        <StateTag owed={owed} />
        <Tag>{t(`case.mode.${owed.mode}`)}</Tag>
        <Tag>{t(`case.form.${owed.form}`)}</Tag>
      </div>
      <div className="lines muted">
        {owedLines(owed, texts, nameOf).map(line => (
          <div key={line}>{line}</div>
        ))}
        {asked.map(({ requestId, kind }) => (
          <div key={requestId}>{kind !== 'finish' && t(`life.owed.asked.${kind}`)}</div>
        ))}
      </div>
      <div className="buttons">
        {view.status === 'accepted' && awaited && (
          <Button type="primary" disabled={!open} onClick={supply}>
            {label(t('case.supply'), 'F3')}
          </Button>
        )}
        {view.status === 'accepted' && checkable && (
          <>
            <Button type="primary" disabled={!open} onClick={accept}>
              {label(t('case.accept'), 'F4')}
            </Button>
            <Button disabled={!open} onClick={reject}>
              {label(t('case.reject'), 'F6')}
            </Button>
          </>
        )}
        <OwedMore counter={counter} view={view} owed={owed} />
      </div>
      {rejecting && (
        <ReasonDialog
          title={t('case.rejectReason')}
          onCancel={() => setRejecting(false)}
          onConfirm={reason => {
            setRejecting(false)
            counter.act(on => client.cases.rejectSupply({ ...on, owedId, reason }))
          }}
        />
      )}
    </div>
  )
}

const LIGHT_COLOURS = { green: 'success', yellow: 'warning', red: 'error' } as const

/** Where it stands, with its light: colour is never the only signal. */
function StateTag({ owed: { status, light, citizens } }: { owed: OwedView }) {
  const { t } = useTexts()
  const name = status === 'owed' && !citizens ? t('life.owed.awaited') : t(`life.owed.status.${status}`)
  if (light === 'none') return <Tag>{name}</Tag>
  return (
    <Tag color={LIGHT_COLOURS[light]}>
      {t(`life.owed.lights.${light}`)} · {name}
    </Tag>
  )
}
