import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DocumentLanguage, DocumentPaper } from '../../electron/api/contract/documents.ts'
import { desktop } from '../data/desktop.ts'
import type { PageSource } from '../data/documents.ts'
import { useHall } from '../data/use-hall.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { AsWritten } from '../ui/as-written.tsx'
import { Button } from '../ui/button.tsx'
import { Segmented } from '../ui/choice.tsx'
import { classNames } from '../ui/class-names.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Row } from '../ui/layout.tsx'
import { SignaturePad } from '../ui/signature-pad.tsx'
import { Spinner } from '../ui/spinner.tsx'
import styles from './paper.module.css'
import { rollHeight, rollPageRule, sheetHeights } from './print/roll.ts'

export interface PageSignature {
  readonly png: string
  readonly documentSha256: string
}

/**
 * Shows a document as it will be printed. The desktop app sends it to the configured printer; with `onSign` it can be
 * signed on the screen.
 */
export function PrintDialog(props: {
  readonly source: PageSource
  readonly onSign?: ((signature: PageSignature) => Promise<unknown>) | undefined
  readonly onPrinted?: () => Promise<unknown>
  readonly onClose: () => void
}) {
  const { t, language: screen } = useTexts()
  const { source, onSign, onPrinted, onClose } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const [language, setLanguage] = useState<DocumentLanguage>(screen)
  const hall = useHall()
  const [chosen, setPaper] = useState<DocumentPaper>()
  const paper = chosen ?? hall.data?.paper ?? 'A4'
  const [failed, setFailed] = useState(false)
  const [signing, setSigning] = useState(false)
  const { data, error } = useQuery({
    queryKey: ['document', ...source.key, language, paper],
    queryFn: () => source.load({ language, paper }),
    // Keeps the page, and the focus, while another language or paper is prepared.
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const print = async () => {
    const window = frame.current?.contentWindow
    if (!data || !window) return
    const height = paper === '80mm' ? rollHeight(sheetHeights(window.document)) : undefined
    const rule = height === undefined ? '' : rollPageRule(height)
    if (desktop) {
      const html = data.html.replace('</head>', `<style>${rule}</style></head>`)
      const printed = await desktop.print(html, paper, height)
      setFailed(!printed)
      if (!printed) return
      onClose()
    } else {
      const style = window.document.createElement('style')
      style.textContent = rule
      window.document.head.append(style)
      window.print()
    }
    await onPrinted?.()
  }
  return (
    <Dialog
      width="wide"
      title={data?.title ?? t('print.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('print.close')}</Button>
          {onSign && (
            <ActButton enabled={data !== undefined && !signing} onClick={() => setSigning(true)}>
              {t('print.sign')}
            </ActButton>
          )}
          {/* Enter prints as soon as the document is there. */}
          <ActButton autoFocus kind="primary" busy={!data} onClick={print}>
            {t('print.print')}
          </ActButton>
        </>
      }
    >
      {failed && <Alert tone="error" title={t('print.failed')} />}
      {error && <ErrorAlert error={error} />}
      {!signing && (
        <Row className={styles['printForm']}>
          <Segmented<DocumentLanguage>
            aria-label={t('print.language')}
            value={language}
            onChange={setLanguage}
            options={(['zh', 'en', 'both'] as const).map(value => ({
              value,
              label: <Named text={t(`print.languages.${value}`)} />,
            }))}
          />
          <Segmented<DocumentPaper>
            aria-label={t('print.paper')}
            value={paper}
            onChange={setPaper}
            options={[
              { value: 'A4', label: t('print.a4') },
              { value: '80mm', label: t('print.roll') },
            ]}
          />
        </Row>
      )}
      {!data && !error && <Spinner />}
      {data && (
        <iframe
          ref={frame}
          className={classNames(styles['preview'], signing && styles['previewShort'])}
          title={data.title}
          // No script runs in it; only the page around it calls print().
          sandbox="allow-same-origin allow-modals"
          srcDoc={data.html}
        />
      )}
      {data && onSign && signing && (
        <SignaturePad
          onCancel={() => setSigning(false)}
          onDone={async png => {
            // A refusal is shown on the page behind.
            await onSign({ png, documentSha256: data.sha256 ?? '' })
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

function Named({ text }: { readonly text: string }) {
  return text === 'English' ? <span lang="en">{text}</span> : <AsWritten>{text}</AsWritten>
}
