import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { desktop } from '../data/desktop.ts'
import { useTexts } from '../texts/index.ts'
import { useReturnFocus } from '../ui/use-return-focus.ts'

/** A page as it will be printed. */
export function PagePreview(props: { readonly title: string; readonly html: string; readonly onClose: () => void }) {
  const { t } = useTexts()
  useReturnFocus()
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
    <Modal
      open
      width={1120}
      title={props.title}
      onCancel={props.onClose}
      footer={[
        <Button key="close" onClick={props.onClose}>
          {t('print.close')}
        </Button>,
        <Button key="print" autoFocus type="primary" onClick={print}>
          {t('print.print')}
        </Button>,
      ]}
    >
      {failed && <Alert type="error" showIcon title={t('print.failed')} />}
      <iframe
        ref={frame}
        className="preview"
        title={props.title}
        // No script runs in it; the page around it may call its print().
        sandbox="allow-same-origin allow-modals"
        srcDoc={props.html}
      />
    </Modal>
  )
}
