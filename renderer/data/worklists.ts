import type { ListFilterView, ListSortView } from '../../electron/api/contract/lists.ts'
import type { LanguageCode } from '../texts/index.ts'
import { client } from './client.ts'
import { noted } from './noted.ts'
import { following, orpc } from './orpc.ts'

const { worklists } = orpc

export type ListAsked = { readonly list: string } & ListFilterView & Partial<ListSortView>

export const worklistQueries = {
  lists: () => worklists.lists.queryOptions(),
  choices: () => worklists.choices.queryOptions(),
  rows: (asked: ListAsked, language: LanguageCode) =>
    worklists.rows.infiniteOptions({
      input: (after: string) => ({ ...asked, language, ...following(after) }),
      initialPageParam: '',
      getNextPageParam: page => page.next,
    }),
  count: (list: string, filter: ListFilterView) => worklists.count.queryOptions({ input: { list, ...filter } }),
  chart: (list: string, filter: ListFilterView) => worklists.chart.queryOptions({ input: { list, ...filter } }),
  awaitingDecision: () => worklists.awaitingDecision.queryOptions(),
  requests: () => worklists.requests.queryOptions(),
  objections: () => worklists.objections.queryOptions(),
}

export const worklistCommands = {
  export: client.worklists.export,
  supervise: noted(client.worklists.supervise),
  answerSupervision: noted(client.worklists.answerSupervision),
}
