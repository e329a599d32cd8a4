import { type ReactNode, useRef } from 'react'
import { createPortal } from 'react-dom'
import styles from './popover.module.css'
import { useAnchored } from './use-anchored.ts'

export function Popover(props: {
  readonly children: (links: { readonly 'aria-expanded': boolean; readonly 'aria-haspopup': 'dialog' }) => ReactNode
  readonly title?: string
  readonly content: ReactNode
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const { children, title, content, open, onOpenChange } = props
  const anchor = useRef<HTMLSpanElement>(null)
  const shown = useAnchored<HTMLDivElement>(anchor, open)
  /** At the press: by the click the browser has closed it. */
  const wasOpen = useRef(false)
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the button inside is what is pressed. */}
      <span
        ref={anchor}
        className={styles['anchor']}
        onPointerDown={() => {
          wasOpen.current = open
        }}
        onClick={event => onOpenChange(event.detail === 0 ? !open : !wasOpen.current)}
      >
        {children({ 'aria-expanded': open, 'aria-haspopup': 'dialog' })}
      </span>
      {createPortal(
        <div
          ref={shown}
          popover="auto"
          role="dialog"
          aria-label={title}
          className={styles['popover']}
          onToggle={event => {
            if (event.newState === 'closed') onOpenChange(false)
          }}
        >
          {open && (
            <>
              {title && <strong className={styles['title']}>{title}</strong>}
              {content}
            </>
          )}
        </div>,
        document.body,
      )}
    </>
  )
}
