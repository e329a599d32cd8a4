import { Button } from 'antd'
import { useState } from 'react'
import type { CaseView, OwedView } from '../../../electron/api/contract/case-view.ts'
import { client } from '../../data/client.ts'
import { useOperator } from '../../data/use-hall.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { ReasonedDialog } from '../case/reasoned-dialog.tsx'
import type { Counter } from '../use-counter.ts'
import { DischargeDialog } from './discharge-dialog.tsx'
import { ExtensionDialog } from './extension-dialog.tsx'
import { type OwedWay, owedWays, placedWays } from './owed-ways.ts'
import { SupplyDialog } from './supply-dialog.tsx'

/** What is needed less often than taking and checking a document; folded away unless the office is the one to act. */
export function OwedMore({ counter, view, owed }: { counter: Counter; view: CaseView; owed: OwedView }) {
  const { t, pick } = useTexts()
  const operator = useOperator()
  const [open, setOpen] = useState(!owed.citizens)
  const [asking, setAsking] = useState<OwedWay>()
  const supervisor = operator?.role === 'supervisor'
  const ways = owedWays(owed, view, supervisor)
  if (ways.length === 0 && view.status !== 'accepted') return null
  const name = pick(owed.name)
  const close = () => setAsking(undefined)
  const { owedId } = owed
  return (
    <>
      {owed.citizens && (
        <Button aria-expanded={open} aria-label={t('life.owed.moreOf', { name })} onClick={() => setOpen(!open)}>
          {t('life.owed.more')} {open ? '▴' : '▾'}
        </Button>
      )}
      {open && (
        <span className="buttons wide">
          {placedWays(owed, supervisor).map(way => (
            <ActButton
              key={way}
              danger={way === 'findFalse'}
              type={way === 'discharge' && !owed.citizens && ways.includes(way) ? 'primary' : 'default'}
              enabled={ways.includes(way)}
              busy={counter.busy}
              onClick={() => setAsking(way)}
            >
              {t(`life.${way}.button`)}
            </ActButton>
          ))}
        </span>
      )}
      {asking === 'supply' && <SupplyDialog counter={counter} view={view} owed={owed} onClose={close} />}
      {asking === 'discharge' && <DischargeDialog counter={counter} owed={owed} onClose={close} />}
      {asking === 'extension' && <ExtensionDialog counter={counter} owed={owed} onClose={close} />}
      {asking === 'waiver' && (
        <ReasonedDialog
          counter={counter}
          title={t('life.waiver.title', { name })}
          command={(on, reason) =>
            client.cases.askApproval({
              ...on,
              requestId: crypto.randomUUID(),
              request: { kind: 'waiver', owedId },
              reason,
            })
          }
          onClose={close}
        >
          <p className="muted">{t('life.waiver.hint')}</p>
        </ReasonedDialog>
      )}
      {asking === 'findFalse' && (
        <ReasonedDialog
          counter={counter}
          danger
          title={t('life.findFalse.title', { name })}
          command={(on, reason) => client.cases.findFalse({ ...on, owedId, reason })}
          onClose={close}
        >
          <p>{t('life.findFalse.text')}</p>
        </ReasonedDialog>
      )}
    </>
  )
}
