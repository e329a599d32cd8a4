import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { isReceipt } from '../../../electron/api/contract/typed-text.ts'
import { itemQueries } from '../../data/items.ts'
import { useTexts } from '../../texts/index.ts'
import { useHotkeys } from '../../ui/hotkeys.tsx'
import { Tag } from '../../ui/tag.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import styles from './item-search.module.css'

export function ItemSearch(props: {
  readonly enabled: boolean
  readonly onChoose: (code: string) => void
  readonly onFind: (text: string) => Promise<unknown>
}) {
  const { enabled, onChoose } = props
  const { t, pick } = useTexts()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const queries = useQueryClient()
  const search = itemQueries.search(query)
  const { data } = useQuery({ ...search, placeholderData: keepPreviousData })
  const items = data ?? []
  const selected = items[Math.min(at, items.length - 1)]
  useHotkeys({ F2: () => input.current?.select() })

  // Enter means what was typed, not what the list still shows.
  const choose = async () => {
    if (isReceipt(query)) return props.onFind(query)
    const found = await queries.ensureQueryData(search)
    const item = found[Math.min(at, found.length - 1)]
    if (enabled && item) onChoose(item.code)
    return undefined
  }
  return (
    <>
      <TextInput
        ref={input}
        autoFocus
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls="items"
        aria-activedescendant={selected ? `item-${selected.code}` : undefined}
        aria-label={t('item.search')}
        placeholder={t('item.search')}
        value={query}
        onChange={event => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={event => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setAt(Math.min(at + 1, items.length - 1))
          else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0))
          else if (event.key === 'Enter') choose().catch(() => {})
          else return
          event.preventDefault()
        }}
      />
      {data?.length === 0 && (
        <p className="muted" role="status">
          {t('item.none')}
        </p>
      )}
      <div
        className={styles['itemOptions']}
        id="items"
        role="listbox"
        aria-label={t('item.title')}
        hidden={items.length === 0}
      >
        {items.map(item => (
          <button
            key={item.code}
            id={`item-${item.code}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={item === selected}
            className={styles['itemOption']}
            disabled={!enabled}
            onClick={() => onChoose(item.code)}
          >
            <strong>{pick(item.name)}</strong>{' '}
            <Tag tone={item.openToDeferral ? 'success' : 'neutral'}>
              {t(item.openToDeferral ? 'item.open' : 'item.closed')}
            </Tag>
            <br />
            <span className="muted">
              {item.code} · {pick(item.department)} ·{' '}
              {item.kind === 'instant' ? t('item.instant') : t('item.promised', { days: item.promisedDays })}
            </span>
          </button>
        ))}
      </div>
    </>
  )
}
