import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Card, Input, type InputRef, Segmented, Tag } from 'antd'
import { useRef, useState } from 'react'
import type { ApplicantInput } from '../../electron/api/contract/cases.ts'
import { client } from '../api/client.ts'
import { NO_NUMBER, NumberInput } from '../components/number-input.tsx'
import { useHotkeys } from '../components/use-hotkeys.ts'
import { useTexts } from '../i18n/index.ts'
import { DocumentChoice } from './document-choice.tsx'
import { RelationChoice, type Representation } from './relation-choice.tsx'
import { type Counter, RECEIPT_PREFIX } from './use-counter.ts'

const NUMBER_LABELS = {
  person: 'applicant.number',
  travelDocument: 'applicant.travelNumber',
  organisation: 'applicant.uscc',
  household: 'applicant.householdNumber',
} as const

/** Whose matter it is, and which item: choosing one opens the case. */
export function NewCase({ counter }: { counter: Counter }) {
  const { t } = useTexts()
  const [kind, setKind] = useState<ApplicantInput['kind']>('same')
  const [name, setName] = useState('')
  const [number, setNumber] = useState(NO_NUMBER)
  const [relation, setRelation] = useState<Representation>('agent')
  const applicant: ApplicantInput =
    kind === 'same' ? { kind } : { kind, name: name.trim(), number: number.text.trim(), confirmed: number.confirmed }
  const complete = applicant.kind === 'same' || (applicant.name !== '' && applicant.number !== '')
  const choose = (next: ApplicantInput['kind']) => {
    setKind(next)
    setNumber({ ...number, confirmed: false })
    setRelation('agent')
  }
  const nameLabel = t(kind === 'household' ? 'applicant.householdName' : 'applicant.name')
  const ready = counter.atCounter !== undefined && complete && !counter.busy
  return (
    <>
      <div className="column">
        <Card size="small" title={t('applicant.title')}>
          <Segmented<ApplicantInput['kind']>
            block
            value={kind === 'travelDocument' ? 'person' : kind}
            onChange={choose}
            options={[
              { value: 'same', label: t('applicant.same') },
              { value: 'organisation', label: t('applicant.organisation') },
              { value: 'person', label: t('applicant.person') },
              { value: 'household', label: t('applicant.household') },
            ]}
          />
          {kind !== 'same' && (
            <RelationChoice kind={kind === 'organisation' ? kind : 'person'} value={relation} onChange={setRelation} />
          )}
          {(kind === 'person' || kind === 'travelDocument') && <DocumentChoice value={kind} onChange={setKind} />}
          {kind !== 'same' && (
            <div className="actions" style={{ marginTop: 8 }}>
              <Input
                placeholder={nameLabel}
                aria-label={nameLabel}
                value={name}
                onChange={event => setName(event.target.value)}
              />
              <NumberInput
                key={kind}
                kind={kind}
                label={t(NUMBER_LABELS[kind])}
                value={number}
                onChange={setNumber}
                onKind={choose}
              />
            </div>
          )}
        </Card>
        <ItemSearch
          key={counter.atCounter?.kind === 'card' ? counter.atCounter.person.readId : counter.atCounter?.kind}
          enabled={ready}
          onChoose={code => counter.open(code, applicant, kind === 'same' ? undefined : relation)}
          onFind={counter.find}
        />
      </div>
      <div className="column">
        <Card size="small" title={t('credit.title')}>
          <p className="muted">{t('credit.notYet')}</p>
        </Card>
        <Alert type="info" showIcon title={t('act.chooseFirst')} />
      </div>
    </>
  )
}

/** Mounted anew for everybody who comes, so that typing goes here at once. */
function ItemSearch(props: {
  readonly enabled: boolean
  readonly onChoose: (code: string) => void
  readonly onFind: (text: string) => Promise<unknown>
}) {
  const { enabled, onChoose } = props
  const { t, pick } = useTexts()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const input = useRef<InputRef>(null)
  const queries = useQueryClient()
  const search = { queryKey: ['items', query], queryFn: () => client.items.search({ query }) }
  const { data } = useQuery({ ...search, placeholderData: keepPreviousData })
  const items = data ?? []
  const selected = items[Math.min(at, items.length - 1)]
  useHotkeys({ F2: () => input.current?.focus({ cursor: 'all' }) })

  // Somebody who types and presses Enter at once means what was typed, not what the list still shows.
  const choose = async () => {
    if (RECEIPT_PREFIX.test(query)) return props.onFind(query)
    const found = await queries.ensureQueryData(search)
    const item = found[Math.min(at, found.length - 1)]
    if (enabled && item) onChoose(item.code)
    return undefined
  }
  return (
    <Card size="small" title={t('item.title')}>
      <Input
        ref={input}
        autoFocus
        role="combobox"
        aria-expanded
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
      <div className="item-options" id="items" role="listbox" aria-label={t('item.title')}>
        {items.length === 0 && <p className="muted">{t('item.none')}</p>}
        {items.map(item => (
          <button
            key={item.code}
            id={`item-${item.code}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={item === selected}
            className="item-option"
            disabled={!enabled}
            onClick={() => onChoose(item.code)}
          >
            <strong>{pick(item.name)}</strong>{' '}
            <Tag color={item.openToDeferral ? 'success' : 'default'}>
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
    </Card>
  )
}
