import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTexts } from '../texts/index.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'
import { Icon } from './icon.tsx'
import { useReturnFocus } from './use-return-focus.ts'

export interface DialogProps {
  readonly title: ReactNode
  readonly width?: 'normal' | 'wide' | 'widest'
  readonly children: ReactNode
  readonly footer?: ReactNode
  readonly onClose: () => void
  /** At the right edge; a click beside it closes it. */
  readonly side?: boolean
}

/** The browser's own modal dialog. A click beside it does not close it: what was typed would be lost. */
export function Dialog({ title, width = 'normal', children, footer, onClose, side = false }: DialogProps) {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Nothing can take the focus before the dialog is open.
  const [open, setOpen] = useState(false)
  useReturnFocus()
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    setOpen(true)
    return () => element?.close()
  }, [])
  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same.
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className={classNames(styles['dialog'], styles[width], side && styles['side'])}
      onCancel={event => {
        // A file field fires its own cancel event.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        // A browser may close it despite preventDefault.
        if (!dialog.current?.open) onClose()
      }}
      onClick={event => {
        if (side && event.target === event.currentTarget) onClose()
      }}
    >
      {open && (
        <div className={styles['inner']}>
          <header className={styles['head']}>
            <h2 id={heading} className={styles['title']}>
              {title}
            </h2>
            <Button kind="link" small aria-label={t('app.close')} onClick={onClose}>
              <Icon name="close" />
            </Button>
          </header>
          <div className={styles['body']}>{children}</div>
          {footer && <footer className={styles['foot']}>{footer}</footer>}
        </div>
      )}
    </dialog>,
    document.body,
  )
}

export function Drawer(props: Omit<DialogProps, 'side' | 'width'>) {
  return <Dialog {...props} side />
}
