import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ListFilterView, ListView } from '../../electron/api/contract/lists.ts'
import { itemQueries } from '../data/items.ts'
import { worklistQueries } from '../data/worklists.ts'
import { useTexts } from '../texts/index.ts'
import { DateInput } from '../ui/date-input.tsx'
import { Row } from '../ui/layout.tsx'
import { SearchSelect } from '../ui/search-select.tsx'
import { searchedOptions } from '../ui/searched-options.ts'
import { Select } from '../ui/select.tsx'
import { TextInput } from '../ui/text-input.tsx'
import styles from './work-lists.module.css'

type Light = NonNullable<ListFilterView['light']>

export function ListFilters(props: {
  readonly list: ListView
  readonly filter: ListFilterView
  readonly onChange: (filter: ListFilterView) => void
}) {
  const { t, pick } = useTexts()
  const { filter, list } = props
  const choices = useQuery(worklistQueries.choices())
  const set = (change: Partial<ListFilterView>) => {
    const next = { ...filter, ...change }
    props.onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value)) as ListFilterView)
  }
  const has = (name: string) => list.filters.includes(name)
  const any = t('follow.any')
  return (
    <form className={styles['filters']} onSubmit={event => event.preventDefault()}>
      {list.lights.length > 0 && (
        <Labelled label={t('follow.light')}>
          <Select
            aria-label={t('follow.light')}
            style={{ width: 100 }}
            none={any}
            value={filter.light}
            onChange={light => set({ light })}
            onNone={() => set({ light: undefined })}
            options={list.lights.map(value => ({ value: value as Light, label: t(`follow.lights.${value as Light}`) }))}
          />
        </Labelled>
      )}
      {has('due') && (
        <Labelled label={t('follow.due')}>
          <Row>
            <Day label={`${t('follow.due')} ≥`} value={filter.dueFrom} onChange={dueFrom => set({ dueFrom })} />–
            <Day label={`${t('follow.due')} ≤`} value={filter.dueTo} onChange={dueTo => set({ dueTo })} />
          </Row>
        </Labelled>
      )}
      <Labelled label={t('follow.department')}>
        <Select
          aria-label={t('follow.department')}
          style={{ width: 210 }}
          none={any}
          value={filter.department}
          onChange={department => set({ department })}
          onNone={() => set({ department: undefined })}
          options={choices.data?.departments.map(name => ({ value: name.zh, label: pick(name) })) ?? []}
        />
      </Labelled>
      <Labelled label={t('follow.item')}>
        <ItemSelect
          label={t('follow.item')}
          placeholder={any}
          value={filter.item}
          items={choices.data?.items ?? []}
          onChange={item => set({ item })}
        />
      </Labelled>
      <Labelled label={t('follow.window')}>
        <Select
          aria-label={t('follow.window')}
          style={{ width: 100 }}
          none={any}
          value={filter.window}
          onChange={window => set({ window })}
          onNone={() => set({ window: undefined })}
          options={choices.data?.windows.map(value => ({ value, label: value })) ?? []}
        />
      </Labelled>
      {has('caseNumber') && (
        <Labelled label={t('follow.caseNumber')}>
          <TextInput
            aria-label={t('follow.caseNumber')}
            placeholder={t('follow.caseNumberBegins')}
            style={{ width: 230 }}
            type="search"
            value={filter.caseNumber ?? ''}
            onChange={event => set({ caseNumber: event.target.value.trim() })}
          />
        </Labelled>
      )}
    </form>
  )
}

function ItemSelect(props: {
  readonly label: string
  readonly placeholder: string
  readonly value: string | undefined
  readonly items: readonly { readonly code: string; readonly name: { readonly zh: string; readonly en: string } }[]
  readonly onChange: (item: string | undefined) => void
}) {
  const { pick } = useTexts()
  const [typed, setTyped] = useState('')
  const found = useQuery({ ...itemQueries.search(typed), enabled: typed !== '', placeholderData: keepPreviousData })
  const alike = new Set(found.data?.map(({ code }) => code))
  const options = props.items.map(({ code, name }) => ({ value: code, label: pick(name) }))
  return (
    <SearchSelect
      label={props.label}
      clear={props.placeholder}
      placeholder={props.placeholder}
      value={props.value}
      chosen={options.find(({ value }) => value === props.value)?.label}
      onChange={props.onChange}
      onSearch={setTyped}
      options={searchedOptions(options, typed, alike)}
    />
  )
}

function Day(props: { label: string; value: string | undefined; onChange: (day: string | undefined) => void }) {
  return <DateInput aria-label={props.label} value={props.value} onChange={props.onChange} />
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <div className="muted" aria-hidden>
        {label}
      </div>
      {children}
    </div>
  )
}
