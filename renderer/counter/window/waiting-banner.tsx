import { Alert, Button } from 'antd'
import type { ReadPerson } from '../../../electron/api/contract/reader.ts'
import { useTexts } from '../../texts/index.ts'
import { AsWritten } from '../../ui/as-written.tsx'
import type { Printing } from '../printing-dialog.tsx'
import type { Counter } from '../use-counter.ts'

/** Another card was read: its holder waits until the case before is done with, or is put off. */
export function WaitingBanner(props: {
  readonly counter: Counter
  readonly waiting: ReadPerson
  readonly onPrint: (printing: Printing) => void
}) {
  const { t, colon } = useTexts()
  const { counter, waiting, onPrint } = props
  const [unprinted] = counter.view?.toHandOut ?? []
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          <AsWritten>{`${t('reader.read')}${colon}${waiting.name} ${waiting.number}`}</AsWritten>
          {unprinted && <strong className="then">{t('here.tray.unprinted')}</strong>}
        </>
      }
      action={
        <span className="buttons">
          {unprinted && (
            <Button type="primary" size="small" onClick={() => onPrint(unprinted)}>
              {t('here.tray.printFirst')}
            </Button>
          )}
          <Button size="small" onClick={counter.next}>
            {t(unprinted ? 'here.tray.later' : 'act.next')}
          </Button>
        </span>
      }
    />
  )
}
