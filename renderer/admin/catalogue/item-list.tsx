import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { ItemView } from '../../../electron/api/contract/items.ts'
import { present } from '../../app/search.ts'
import { itemQueries } from '../../data/items.ts'
import { useTexts } from '../../texts/index.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choice.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { ErrorAlert } from '../../ui/fault-alert.tsx'
import { Row } from '../../ui/layout.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { ItemDetail } from './item-detail.tsx'

export function ItemList() {
  const { t, pick } = useTexts()
  const navigate = useNavigate({ from: '/admin/catalogue/{-$part}' })
  const {
    find,
    zeroTrip: zeroTripOnly = false,
    page = 1,
    item: shown,
  } = useSearch({ from: '/admin/catalogue/{-$part}' })
  const typed = useLocation({ select: ({ state }) => state.typed })
  const query = typed ?? find ?? ''
  const setQuery = (text: string) =>
    navigate({
      search: ({ find: _, page: __, ...before }) => before,
      state: present({ typed: text || undefined }),
      replace: true,
    })
  const found = useQuery({ ...itemQueries.search(query), placeholderData: keepPreviousData })
  // Only a text that found an item goes into the address: anything else may be a name typed into the wrong field.
  const names = typed !== undefined && found.isSuccess && !found.isPlaceholderData && found.data.length > 0
  useEffect(() => {
    if (names) navigate({ search: before => ({ ...before, find: typed }), state: {}, replace: true }).catch(() => {})
  }, [names, typed, navigate])
  const rows = (found.data ?? []).filter(({ zeroTrip }) => zeroTrip || !zeroTripOnly)
  const yesNo = (yes: boolean) => t(yes ? 'catalogue.yes' : 'catalogue.no')

  const columns: readonly Column<ItemView>[] = [
    {
      title: t('catalogue.code'),
      key: 'code',
      render: item => (
        <Button
          kind="link"
          style={{ padding: 0 }}
          onClick={() => navigate({ search: before => ({ ...before, item: item.code }), state: true })}
        >
          {item.code}
        </Button>
      ),
    },
    { title: t('catalogue.name'), key: 'name', render: item => pick(item.name) },
    { title: t('catalogue.department'), key: 'department', render: item => pick(item.department) },
    { title: t('catalogue.kind'), key: 'kind', render: item => t(`catalogue.kinds.${item.kind}`) },
    {
      title: t('catalogue.days'),
      key: 'days',
      render: item => `${item.promisedDays} / ${item.statutoryDays}`,
    },
    { title: t('catalogue.open'), key: 'open', render: item => yesNo(item.openToDeferral) },
    { title: t('catalogue.zeroTrip'), key: 'zeroTrip', render: item => yesNo(item.zeroTrip) },
    { title: t('catalogue.materials'), key: 'materials', render: item => item.materials.length },
    { title: t('catalogue.version'), key: 'version', render: row => row.version },
  ]
  return (
    <>
      <Row style={{ marginBottom: 8 }}>
        <TextInput
          type="search"
          aria-label={t('catalogue.search')}
          placeholder={t('catalogue.search')}
          maxLength={100}
          style={{ width: 320 }}
          value={query}
          onChange={event => setQuery(event.target.value)}
        />
        <Checkbox
          checked={zeroTripOnly}
          onChange={({ target }) =>
            navigate({
              search: ({ zeroTrip: _, page: __, ...before }) => ({
                ...before,
                ...present({ zeroTrip: target.checked || undefined }),
              }),
              state: true,
            })
          }
        >
          {t('catalogue.zeroTripOnly')}
        </Checkbox>
      </Row>
      {found.error && <ErrorAlert error={found.error} />}
      <DataTable
        rowKey={row => row.code}
        columns={columns}
        rows={rows}
        loading={found.isFetching}
        pageSize={20}
        page={page}
        onPage={next =>
          navigate({
            search: ({ page: _, ...before }) => ({ ...before, ...present({ page: next > 1 ? next : undefined }) }),
            state: true,
          })
        }
        empty={t('item.none')}
      />
      {shown !== undefined && (
        <ItemDetail
          code={shown}
          onClose={() => navigate({ search: ({ item: _, ...before }) => before, state: true })}
        />
      )}
    </>
  )
}
