import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { actionOf, may, stateOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useOperatorName } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { Row, Stack } from '../../ui/layout.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ReasonedDialog } from '../case/reasoned-dialog.tsx'
import { useCaseActs, useCounterCall } from '../counter-context.ts'
import styles from './owed.module.css'
import { owedLines } from './owed-lines.ts'
import { OwedMore } from './owed-more.tsx'

export function OwedEntry(props: {
  readonly view: CaseView
  readonly owed: OwedView
  readonly keys: { readonly supply: boolean; readonly check: boolean }
}) {
  const acts = useCaseActs()
  const texts = useTexts()
  const { t, pick, bracketed } = texts
  const nameOf = useOperatorName()
  const { view, owed, keys } = props
  const [rejecting, setRejecting] = useState(false)
  const { owedId } = owed
  const call = useCounterCall()
  // Buttons keep their places as long as anything can be done in this case.
  const open = view.owed.some(({ actions }) => actions.some(({ because }) => !because))
  const awaited = may(owed.actions, 'supply', { owedId })
  const checkable = may(owed.actions, 'acceptSupply', { owedId })
  const supply = () => acts.act(on => caseCommands.supply({ ...on, owedId, method: 'counter' }))
  const accept = () => acts.act(on => caseCommands.acceptSupply({ ...on, owedId }))
  const reject = () => setRejecting(true)
  const key = (mine: boolean, act: () => unknown) => (mine ? () => void act() : undefined)
  useHotkeys({ F3: key(keys.supply, supply), F4: key(keys.check, accept), F6: key(keys.check, reject) })
  const label = (text: string, mine: boolean, name: string) => (mine ? `${text}${bracketed(name)}` : text)
  const asked = view.requests.filter(request => request.owedId === owedId)
  return (
    <div className={styles['owed']} data-owed={owed.materialId} data-status={owed.status}>
      <Row>
        <strong>{pick(owed.name)}</strong>
        <StateTag owed={owed} />
        {!owed.unpromised && <Tag>{t(`case.mode.${owed.mode}`)}</Tag>}
        <Tag>{t(`case.form.${owed.form}`)}</Tag>
      </Row>
      <div className={styles['owedButtons']}>
        {open && owed.byCitizen && (
          <ActButton
            data-action="supply"
            kind={awaited ? 'primary' : 'plain'}
            {...stateOf(actionOf(owed.actions, 'supply', { owedId }), pick)}
            busy={call.busy}
            onClick={supply}
          >
            {label(t('case.supply'), keys.supply, 'F3')}
          </ActButton>
        )}
        {open && (
          <>
            <ActButton
              data-action="acceptSupply"
              kind={checkable ? 'primary' : 'plain'}
              {...stateOf(actionOf(owed.actions, 'acceptSupply', { owedId }), pick)}
              busy={call.busy}
              onClick={accept}
            >
              {label(t('case.accept'), keys.check, 'F4')}
            </ActButton>
            <ActButton
              data-action="rejectSupply"
              {...stateOf(actionOf(owed.actions, 'rejectSupply', { owedId }), pick)}
              busy={call.busy}
              onClick={reject}
            >
              {label(t('case.reject'), keys.check, 'F6')}
            </ActButton>
          </>
        )}
        {open && <OwedMore view={view} owed={owed} />}
      </div>
      <Stack dense className="muted">
        {owedLines(owed, texts.pick(props.view.item.department), texts, nameOf).map(line => (
          <div key={line}>
            <AsWritten>{line}</AsWritten>
          </div>
        ))}
        {asked.map(({ requestId, kind }) => (
          <div key={requestId}>{kind !== 'finish' && t(`life.owed.asked.${kind}`)}</div>
        ))}
      </Stack>
      {rejecting && (
        <ReasonedDialog
          title={t('case.reject')}
          label={t('case.rejectReason')}
          command={(on, reason) => caseCommands.rejectSupply({ ...on, owedId, reason })}
          onClose={() => setRejecting(false)}
        />
      )}
    </div>
  )
}

const LIGHT_COLOURS = { green: 'success', yellow: 'warning', red: 'error', purple: 'purple' } as const

function StateTag({ owed: { status, light, byCitizen } }: { owed: OwedView }) {
  const { t } = useTexts()
  const name = status === 'owed' && !byCitizen ? t('life.owed.awaited') : t(`life.owed.status.${status}`)
  if (light === 'none') return <Tag>{name}</Tag>
  return (
    <Tag tone={LIGHT_COLOURS[light]}>
      {t(`life.owed.lights.${light}`)} · {name}
    </Tag>
  )
}
