import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Modal, Spin } from 'antd'
import { useRef, useState } from 'react'
import type { DocumentKind } from '../../electron/api/contract/documents.ts'
import { client } from '../api/client.ts'
import { desktop } from '../api/desktop.ts'
import { useTexts } from '../i18n/index.ts'
import { ErrorAlert } from './fault-alert.tsx'
import { useReturnFocus } from './use-return-focus.ts'

/** Shows a document as it will be printed. In the desktop app it goes straight to the configured printer. */
export function PrintDialog(props: {
  readonly caseId: string
  readonly kind: DocumentKind
  readonly onClose: () => void
}) {
  const { t, language } = useTexts()
  useReturnFocus()
  const frame = useRef<HTMLIFrameElement>(null)
  const [failed, setFailed] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['document', props.caseId, props.kind, language],
    queryFn: () => client.documents.render({ caseId: props.caseId, kind: props.kind, language }),
    gcTime: 0,
  })
  const print = async () => {
    if (!data) return
    if (desktop) {
      const printed = await desktop.print(data.html)
      setFailed(!printed)
      if (printed) props.onClose()
    } else {
      frame.current?.contentWindow?.print()
    }
  }
  return (
    <Modal
      open
      width={860}
      title={data?.title ?? t('print.title')}
      onCancel={props.onClose}
      footer={[
        <Button key="close" onClick={props.onClose}>
          {t('print.close')}
        </Button>,
        // It takes the focus when it appears, so Enter prints as soon as there is something to print.
        data && (
          <Button key="print" autoFocus type="primary" onClick={print}>
            {t('print.print')}
          </Button>
        ),
      ]}
    >
      {failed && <Alert type="error" showIcon title={t('print.failed')} />}
      {error && <ErrorAlert error={error} />}
      {!data && !error && <Spin />}
      {data && (
        <iframe
          ref={frame}
          className="preview"
          title={data.title}
          // No script runs in it; the page around it may call its print().
          sandbox="allow-same-origin allow-modals"
          srcDoc={data.html}
        />
      )}
    </Modal>
  )
}
