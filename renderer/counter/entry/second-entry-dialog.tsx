import type { CaseView } from '../../../electron/api/contract/case-view.ts'
import { useTexts } from '../../texts/index.ts'
import { ActButton } from '../../ui/act-button.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { List } from '../../ui/list.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useCounterCall, useVisitor } from '../counter-context.ts'
import type { SecondEntry } from '../visit.ts'

/** Going on with the unfinished entry is the rule, another one the exception. */
export function SecondEntryDialog({ second }: { second: SecondEntry }) {
  const { t, hallTime } = useTexts()
  const { busy } = useCounterCall()
  const { settleSecond } = useVisitor()
  return (
    <Dialog
      title={t('here.entry.second')}
      onClose={() => settleSecond('neither')}
      footer={
        <>
          <Button onClick={() => settleSecond('neither')}>{t('act.cancel')}</Button>
          <ActButton busy={busy} onClick={() => settleSecond('anew')}>
            {t('here.entry.anew')}
          </ActButton>
        </>
      }
    >
      <p>{t('here.entry.secondText')}</p>
      <List>
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
              kind={place === 0 ? 'primary' : 'plain'}
              autoFocus={place === 0}
              busy={busy}
              onClick={() => settleSecond({ goOnWith: caseId })}
            >
              {t('here.entry.goOn')}
            </ActButton>
          </li>
        ))}
      </List>
    </Dialog>
  )
}
