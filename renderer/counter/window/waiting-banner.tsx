import type { ReadPerson } from '../../../electron/api/contract/reader.ts'
import { useTexts } from '../../texts/index.ts'
import { Alert } from '../../ui/alert.tsx'
import { AsWritten } from '../../ui/as-written.tsx'
import { Button } from '../../ui/button.tsx'
import { Row } from '../../ui/layout.tsx'
import styles from '../counter.module.css'
import { useShownCase, useVisitor } from '../counter-context.ts'
import type { Printing } from '../printing-dialog.tsx'

export function WaitingBanner(props: { readonly waiting: ReadPerson; readonly onPrint: (printing: Printing) => void }) {
  const shown = useShownCase()
  const visitor = useVisitor()
  const { t, colon } = useTexts()
  const { waiting, onPrint } = props
  const [unprinted] = shown.view?.toHandOut ?? []
  return (
    <Alert
      tone="info"
      title={
        <>
          <AsWritten>{`${t('reader.read')}${colon}${waiting.name} ${waiting.number}`}</AsWritten>
          {unprinted && <strong className={styles['then']}>{t('here.tray.unprinted')}</strong>}
        </>
      }
      action={
        <Row>
          {unprinted && (
            <Button kind="primary" small onClick={() => onPrint(unprinted)}>
              {t('here.tray.printFirst')}
            </Button>
          )}
          <Button small onClick={visitor.next}>
            {t(unprinted ? 'here.tray.later' : 'act.next')}
          </Button>
        </Row>
      }
    />
  )
}
