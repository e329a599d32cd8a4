import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { CallResult, PhoneTaskView } from '../../electron/api/contract/reminders.ts'
import { present } from '../app/search.ts'
import { stateOf } from '../case/actions.ts'
import { peopleCalls } from '../data/people.ts'
import { reminderCommands, reminderQueries, remindersKey } from '../data/reminders.ts'
import { useCall } from '../data/use-call.ts'
import { useLoadedPages } from '../data/use-loaded-pages.ts'
import { useTexts } from '../texts/index.ts'
import { ActButton } from '../ui/act-button.tsx'
import { Alert } from '../ui/alert.tsx'
import { Button } from '../ui/button.tsx'
import { type Column, DataTable } from '../ui/data-table.tsx'
import { ErrorAlert } from '../ui/fault-alert.tsx'
import { Row } from '../ui/layout.tsx'
import { TextInput } from '../ui/text-input.tsx'
import { CallDialog } from './call-dialog.tsx'
import { CaseHistory } from './case-history.tsx'

/** 电话催办. Showing a number is recorded. */
export function PhoneTasks() {
  const { t, pick, bracketed } = useTexts()
  const { window = '', pages = 1, case: shown } = useSearch({ from: '/supervisor/calls' })
  const navigate = useNavigate({ from: '/supervisor/calls' })
  const [called, setCalled] = useState<PhoneTaskView>()
  const [phones, setPhones] = useState<Readonly<Record<string, string>>>({})
  const queries = useQueryClient()
  const { busy, error, run, dismiss } = useCall()
  const filter = window.trim() === '' ? {} : { window: window.trim() }

  const list = useInfiniteQuery(reminderQueries.phoneTasks(filter))
  const count = useQuery(reminderQueries.phoneTaskCount(filter))
  const refresh = () => queries.invalidateQueries({ queryKey: remindersKey }).catch(() => {})

  const showPhone = async ({ reminderId, caseId, party }: PhoneTaskView) => {
    const person = await run(() => peopleCalls.unmask({ caseId, party, purpose: t('reminders.purpose') }))
    if (person) setPhones(before => ({ ...before, [reminderId]: person.phone ?? t('reminders.noPhone') }))
  }
  useLoadedPages(list, pages)
  const rows = list.data?.pages.flatMap(page => page.tasks) ?? []
  const columns: readonly Column<PhoneTaskView>[] = [
    {
      title: t('follow.caseNumber'),
      key: 'caseNumber',
      render: task => (
        <Button
          kind="link"
          style={{ padding: 0 }}
          onClick={() => navigate({ search: before => ({ ...before, case: task.caseId }) })}
        >
          {task.caseNumber}
        </Button>
      ),
    },
    { title: t('follow.item'), key: 'item', render: task => pick(task.item) },
    { title: t('follow.window'), key: 'window', render: row => row.window },
    {
      title: t('reminders.who'),
      key: 'name',
      render: task => `${task.name}${bracketed(t(`party.${task.party}`))}`,
    },
    {
      title: t('reminders.material'),
      key: 'owed',
      render: task =>
        task.owed.map(owed => (
          <div key={owed.name.zh}>
            {pick(owed.name)}{' '}
            <span className="muted">{owed.due ? t('case.due', { date: owed.due }) : t('case.dueBeforeHandover')}</span>
          </div>
        )),
    },
    { title: t('reminders.why'), key: 'reason', render: task => task.reason && pick(task.reason.text) },
    { title: t('reminders.attempts'), key: 'attempts', render: row => row.attempts },
    {
      title: t('act.title'),
      key: 'act',
      acts: true,
      render: task => (
        <Row>
          <ActButton
            small
            kind="primary"
            {...stateOf(task.actions[0], pick)}
            busy={busy}
            onClick={() => setCalled(task)}
          >
            {t('reminders.result')}
          </ActButton>
          {phones[task.reminderId] ? (
            <strong data-testid="phone">{phones[task.reminderId]}</strong>
          ) : (
            <ActButton small busy={busy} onClick={() => showPhone(task)}>
              {t('reminders.show')}
            </ActButton>
          )}
        </Row>
      ),
    },
  ]
  return (
    <>
      <Row style={{ marginBottom: 10 }}>
        <TextInput
          aria-label={t('follow.window')}
          placeholder={t('follow.window')}
          style={{ width: 120 }}
          type="search"
          value={window}
          onChange={({ target }) =>
            navigate({
              search: ({ lang }) => present({ lang, window: target.value || undefined }),
              replace: true,
            })
          }
        />
        <strong data-testid="calls">{t('reminders.count', { count: count.data?.count ?? 0 })}</strong>
      </Row>
      {error !== undefined && <ErrorAlert error={error} onClose={dismiss} />}
      {list.error && <ErrorAlert error={list.error} />}
      <DataTable rowKey={row => row.reminderId} columns={columns} rows={rows} loading={list.isFetching} />
      {list.hasNextPage && (
        <Button
          block
          style={{ marginTop: 8 }}
          onClick={() => navigate({ search: before => ({ ...before, pages: pages + 1 }), replace: true })}
        >
          {t('follow.more')}
        </Button>
      )}
      {rows.length === 0 && !list.isFetching && !list.error && <Alert tone="info" title={t('reminders.empty')} />}
      {called && (
        <CallDialog
          name={called.name}
          results={(called.actions[0]?.limits.choices ?? []) as CallResult[]}
          send={call => reminderCommands.recordCall({ ...call, reminderId: called.reminderId })}
          onAnswered={refresh}
          onClose={() => setCalled(undefined)}
        />
      )}
      {shown && (
        <CaseHistory
          caseId={shown}
          caseNumber={rows.find(({ caseId }) => caseId === shown)?.caseNumber ?? ''}
          onClose={() => navigate({ search: ({ case: _, ...before }) => before })}
        />
      )}
    </>
  )
}
