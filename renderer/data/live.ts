import type { Query, QueryClient } from '@tanstack/react-query'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { ChangeAreaView } from '../../electron/api/contract/cases.ts'
import { ChangeFeed, type Changes } from './change-feed.ts'
import { client } from './client.ts'
import { SharedStream } from './shared-stream.ts'

const stream = new SharedStream(signal => client.cases.watch(undefined, { signal }))

export const changeFeed = new ChangeFeed({
  subscribe: listener => stream.subscribe(listener),
  isVisible: () => document.visibilityState === 'visible',
  onVisible: listener => {
    document.addEventListener('visibilitychange', listener)
    return () => document.removeEventListener('visibilitychange', listener)
  },
})

const OF_AREA: Readonly<Record<string, ChangeAreaView>> = {
  'worklists.lists': 'lists',
  'worklists.rows': 'lists',
  'worklists.count': 'lists',
  'worklists.chart': 'lists',
  'worklists.awaitingDecision': 'decisions',
  'worklists.requests': 'requests',
  'worklists.objections': 'objections',
  'reminders.phoneTasks': 'calls',
  'reminders.phoneTaskCount': 'calls',
  'cases.tray': 'tray',
}

/** A document is made out once and never asked for again. */
const OF_CASE: ReadonlySet<string> = new Set([
  'cases.get',
  'cases.history',
  'cases.why',
  'cases.preview',
  'documents.list',
  'people.roleInCase',
])

const OF_PERSON: ReadonlySet<string> = new Set([
  'people.owedOfReading',
  'subjects.trustRecord',
  'subjects.erasurePreview',
])

export function isSeenIn(query: Pick<Query, 'queryKey' | 'state'>, changes: Changes): boolean {
  const [path, asked] = query.queryKey as [unknown, { readonly input?: { readonly caseId?: string } }?]
  if (!Array.isArray(path)) return false
  const name = path.join('.')
  const area = OF_AREA[name]
  const isLive = area !== undefined || OF_CASE.has(name) || OF_PERSON.has(name)
  if (!isLive || changes.anything) return isLive
  if (area) return changes.shows.has(area)
  if (OF_CASE.has(name)) return changes.cases.has(asked?.input?.caseId ?? '')
  const known = JSON.stringify(query.state.data) ?? ''
  return [...changes.cases.keys()].some(caseId => known.includes(caseId))
}

function refreshSeen(queries: QueryClient, changes: Changes): void {
  queries.invalidateQueries({ predicate: query => isSeenIn(query, changes) }).catch(() => {})
}

export function useLiveQueries(): void {
  const queries = useQueryClient()
  useEffect(() => changeFeed.subscribe(changes => refreshSeen(queries, changes)), [queries])
}

export function useChanges(onChanges: (changes: Changes) => void): void {
  const handler = useRef(onChanges)
  handler.current = onChanges
  useEffect(() => changeFeed.subscribe(changes => handler.current(changes)), [])
}
