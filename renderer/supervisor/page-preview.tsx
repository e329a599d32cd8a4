import { useRef, useState } from 'react'
import styles from '../case/paper.module.css'
import { desktop } from '../data/desktop.ts'
import { useTexts } from '../texts/index.ts'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

export function PagePreview(props: { readonly title: string; readonly html: string; readonly onClose: () => void }) {
  const { t } = useTexts()
  const frame = useRef<HTMLIFrameElement>(null)
  const [failed, setFailed] = useState(false)
  const print = async () => {
    if (!desktop) {
      frame.current?.contentWindow?.print()
      return
    }
    const printed = await desktop.print(props.html, 'A4')
    setFailed(!printed)
    if (printed) props.onClose()
  }
  return (
    <Dialog
      width="widest"
      title={props.title}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('print.close')}</Button>
          <Button autoFocus kind="primary" onClick={print}>
            {t('print.print')}
          </Button>
        </>
      }
    >
      {failed && <Alert tone="error" title={t('print.failed')} />}
      <iframe
        ref={frame}
        className={styles['preview']}
        title={props.title}
        sandbox="allow-same-origin allow-modals"
        srcDoc={props.html}
      />
    </Dialog>
  )
}
