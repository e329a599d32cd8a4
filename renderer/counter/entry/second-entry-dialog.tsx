import { Button, Modal, Tag } from 'antd'
import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { useCounterCall, useVisitor } from '../counter-context.ts'
import type { SecondEntry } from '../visit.ts'

/** The same matter was entered already: to go on with it is the rule, another one beside it the exception. */
export function SecondEntryDialog({ second }: { second: SecondEntry }) {
  const { t, hallTime } = useTexts()
  useReturnFocus()
  const { busy } = useCounterCall()
  const { settleSecond } = useVisitor()
  return (
    <Modal
      open
      title={t('here.entry.second')}
      onCancel={() => settleSecond('neither')}
      footer={[
        <Button key="cancel" onClick={() => settleSecond('neither')}>
          {t('act.cancel')}
        </Button>,
        <ActButton key="anew" busy={busy} onClick={() => settleSecond('anew')}>
          {t('here.entry.anew')}
        </ActButton>,
      ]}
    >
      <p>{t('here.entry.secondText')}</p>
      <ul className="list">
        {second.unfinished.map(({ caseId, caseNumber, status, window, openedAt }, place) => (
          <li key={caseId}>
            <span>
              <strong>{caseNumber}</strong> <Tag>{t(`case.status.${status as CaseView['status']}`)}</Tag>
              <br />
              <span className="muted">
                <AsWritten>{t('here.entry.secondLine', { at: hallTime(openedAt), window })}</AsWritten>
              </span>
            </span>
            <ActButton
              type={place === 0 ? 'primary' : 'default'}
              autoFocus={place === 0}
              busy={busy}
              onClick={() => settleSecond({ goOnWith: caseId })}
            >
              {t('here.entry.goOn')}
            </ActButton>
          </li>
        ))}
      </ul>
    </Modal>
  )
}
