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
  /** `wide`: a page or a table is shown in it. */
  readonly width?: 'normal' | 'wide' | 'widest'
  readonly children: ReactNode
  /** Its buttons. */
  readonly footer?: ReactNode
  readonly onClose: () => void
  /** At the right edge, as high as the screen; a click beside it closes it. */
  readonly side?: boolean
}

/**
 * The browser's own modal dialog: what is behind it can be neither reached nor read, and Escape closes it. A stray click beside it
 * does not: what was typed would be lost.
 */
export function Dialog({ title, width = 'normal', children, footer, onClose, side = false }: DialogProps) {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // What is in it comes once it is open: nothing can take the focus before.
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
        // A file field tells of its own cancelled choice.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClose={() => {
        // A browser closes it in the end, whatever the page wants.
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

/** What belongs to something in a list, beside the list. */
export function Drawer(props: Omit<DialogProps, 'side' | 'width'>) {
  return <Dialog {...props} side />
}
