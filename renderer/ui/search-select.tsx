import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { AsWritten } from './as-written.tsx'
import { classNames } from './class-names.ts'
import control from './control.module.css'
import { Icon } from './icon.tsx'
import styles from './search-select.module.css'
import type { Option } from './searched-options.ts'
import { useAnchored } from './use-anchored.ts'

/** The combobox of the ARIA Authoring Practices. */
export function SearchSelect(props: {
  readonly label: string
  readonly id?: string
  readonly 'aria-required'?: boolean
  readonly 'aria-describedby'?: string | undefined
  readonly 'aria-invalid'?: boolean
  readonly value: string | undefined
  readonly options: readonly Option[]
  readonly onSearch: (typed: string) => void
  readonly onChange: (value: string | undefined) => void
  readonly chosen?: string | undefined
  readonly placeholder?: string
  readonly clear?: string
  readonly autoFocus?: boolean
  readonly className?: string
}) {
  const { value, options, onChange, onSearch, chosen, clear } = props
  const list = useId()
  const [open, setOpen] = useState(false)
  const [typed, setTyped] = useState<string>()
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)
  const popup = useAnchored<HTMLDivElement>(field, open)
  const active = options[Math.min(at, options.length - 1)]
  const label = value === undefined ? '' : (chosen ?? options.find(option => option.value === value)?.label ?? '')

  const search = (text: string | undefined) => {
    setTyped(text)
    onSearch(text ?? '')
    setAt(0)
  }
  const show = () => {
    setAt(
      Math.max(
        0,
        options.findIndex(option => option.value === value),
      ),
    )
    setOpen(true)
  }
  const close = () => {
    setOpen(false)
    if (typed !== undefined) search(undefined)
  }
  const choose = (next: string | undefined) => {
    onChange(next)
    close()
  }
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!open) show()
      else if (options.length > 0) setAt((at + (event.key === 'ArrowDown' ? 1 : options.length - 1)) % options.length)
    } else if (event.key === 'Enter' && open) {
      if (active) choose(active.value)
    } else if (event.key === 'Escape' && open) {
      // The dialog around it stays.
      event.stopPropagation()
      close()
    } else return
    event.preventDefault()
  }
  return (
    <div className={classNames(styles['place'], props.className)}>
      <input
        ref={field}
        id={props.id}
        role="combobox"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: asked for by whoever opens the dialog.
        autoFocus={props.autoFocus ?? false}
        {...(props.id === undefined ? { 'aria-label': props.label } : {})}
        aria-required={props['aria-required']}
        aria-describedby={props['aria-describedby']}
        aria-invalid={props['aria-invalid']}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && active ? `${list}${active.value}` : undefined}
        placeholder={props.placeholder}
        className={control['control']}
        value={typed ?? label}
        onChange={event => {
          search(event.target.value)
          setOpen(true)
        }}
        onClick={show}
        onKeyDown={pressed}
        onBlur={close}
      />
      {clear !== undefined && value !== undefined && (
        <button type="button" className={styles['clear']} aria-label={clear} onClick={() => choose(undefined)}>
          <Icon name="close" />
        </button>
      )}
      <div ref={popup} id={list} role="listbox" popover="manual" className={styles['list']} aria-label={props.label}>
        {open &&
          options.map(option => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus.
            <div
              key={option.value}
              id={`${list}${option.value}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === active}
              ref={option === active ? element => element?.scrollIntoView({ block: 'nearest' }) : undefined}
              onPointerDown={event => event.preventDefault()}
              onClick={() => choose(option.value)}
            >
              <AsWritten>{option.label}</AsWritten>
            </div>
          ))}
      </div>
    </div>
  )
}
