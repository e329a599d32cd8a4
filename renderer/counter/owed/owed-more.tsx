import { useState } from 'react'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import type { OwedView } from '../../../electron/api/contract/owed-view.ts'
import { becauseOf } from '../../case/actions.ts'
import { caseCommands } from '../../data/cases.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import { ReasonedDialog } from '../case/reasoned-dialog.tsx'
import { useCounterCall } from '../counter-context.ts'
import { CheckDialog } from './check-dialog.tsx'
import { DischargeDialog } from './discharge-dialog.tsx'
import { ExtensionDialog } from './extension-dialog.tsx'
import styles from './owed.module.css'
import { type OwedWay, waysOf } from './owed-ways.ts'
import { SupplyDialog } from './supply-dialog.tsx'

export function OwedMore({ view, owed }: { view: CaseView; owed: OwedView }) {
  const call = useCounterCall()
  const { t, pick } = useTexts()
  const [open, setOpen] = useState(!owed.byCitizen)
  const [asking, setAsking] = useState<OwedWay>()
  const ways = waysOf(owed)
  const name = pick(owed.name)
  const close = () => setAsking(undefined)
  const { owedId } = owed
  return (
    <>
      {owed.byCitizen && (
        <Button aria-expanded={open} aria-label={t('life.owed.moreOf', { name })} onClick={() => setOpen(!open)}>
          {t('life.owed.more')} {open ? '▴' : '▾'}
        </Button>
      )}
      {open && (
        <Row className={styles['wide']}>
          {[...ways].map(([way, action]) => (
            <ActButton
              key={way}
              danger={way === 'findFalse'}
              kind={
                (way === 'discharge' || way === 'checkPromise') && !owed.byCitizen && !action.because
                  ? 'primary'
                  : 'plain'
              }
              because={becauseOf(action, pick)}
              busy={call.busy}
              onClick={() => setAsking(way)}
            >
              {t(`life.${way}.button`)}
            </ActButton>
          ))}
        </Row>
      )}
      {asking === 'supply' && (
        <SupplyDialog view={view} owed={owed} limits={ways.get('supply')?.limits ?? {}} onClose={close} />
      )}
      {asking === 'checkPromise' && <CheckDialog owed={owed} onClose={close} />}
      {asking === 'discharge' && <DischargeDialog owed={owed} onClose={close} />}
      {asking === 'extension' && (
        <ExtensionDialog
          owed={owed}
          limits={ways.get('extension')?.limits ?? {}}
          officeTime={view.lapse?.officeTime}
          onClose={close}
        />
      )}
      {asking === 'waiver' && (
        <ReasonedDialog
          title={t('life.waiver.title', { name })}
          command={(on, reason) =>
            caseCommands.askApproval({
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
          danger
          title={t('life.findFalse.title', { name })}
          command={(on, reason) => caseCommands.findFalse({ ...on, owedId, reason })}
          onClose={close}
        >
          <p>{t('life.findFalse.text')}</p>
        </ReasonedDialog>
      )}
    </>
  )
}
