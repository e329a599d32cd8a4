import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import styles from './tabs.module.css'

export interface TabItem {
  readonly key: string
  readonly label: ReactNode
  readonly children: ReactNode
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** What was opened once keeps what was typed in it. */
export function Tabs(props: {
  readonly items: readonly TabItem[]
  readonly activeKey?: string
  readonly onChange?: (key: string) => void
}) {
  const { items, onChange } = props
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [own, setOwn] = useState(items[0]?.key)
  const active = props.activeKey ?? own
  const [visited, setVisited] = useState<ReadonlySet<string | undefined>>(new Set([active]))
  if (!visited.has(active)) setVisited(new Set([...visited, active]))

  const choose = (key: string) => {
    setOwn(key)
    onChange?.(key)
  }
  const pressed = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    const tabs = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = tabs.findIndex(tab => tab.matches(':focus'))
    if (!step || at < 0) return
    event.preventDefault()
    tabs[step(at, tabs.length)]?.focus()
  }
  return (
    <div>
      <div ref={list} role="tablist" className={styles['list']} onKeyDown={pressed}>
        {items.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}t${key}`}
            aria-selected={key === active}
            aria-controls={`${id}p${key}`}
            tabIndex={key === active ? 0 : -1}
            className={styles['tab']}
            onClick={() => choose(key)}
          >
            {label}
          </button>
        ))}
      </div>
      {items.map(
        ({ key, children }) =>
          visited.has(key) && (
            <div
              key={key}
              role="tabpanel"
              id={`${id}p${key}`}
              aria-labelledby={`${id}t${key}`}
              hidden={key !== active}
              className={styles['panel']}
            >
              {children}
            </div>
          ),
      )}
    </div>
  )
}
