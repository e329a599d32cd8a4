import type { ListFilterView } from '../../electron/api/contract/lists.ts'
import type { StatisticsAsked } from '../../electron/api/contract/statistics.ts'
import {
  countIn,
  dayIn,
  flagIn,
  idIn,
  mayStandInAddress,
  monthIn,
  oneOf,
  present,
  type RawSearch,
  textIn,
} from './search.ts'

const LIGHTS = ['green', 'yellow', 'red', 'purple'] as const satisfies readonly ListFilterView['light'][]
const DIMENSIONS = [
  'department',
  'item',
  'material',
  'window',
  'channel',
  'month',
] as const satisfies readonly StatisticsAsked['by'][]
const PARTIES = ['applicant', 'handler'] as const
const LANGUAGES = ['zh', 'en'] as const

const MOST_PAGES = 40

export const languageSearch = ({ lang }: RawSearch) => present({ lang: oneOf(lang, LANGUAGES) })

export const listSearch = (raw: RawSearch) =>
  present({
    light: oneOf(raw['light'], LIGHTS),
    dueFrom: dayIn(raw['dueFrom']),
    dueTo: dayIn(raw['dueTo']),
    department: textIn(raw['department'], 200),
    item: textIn(raw['item'], 50),
    window: textIn(raw['window'], 50),
    caseNumber: caseNumberIn(raw['caseNumber']),
    by: textIn(raw['by'], 40),
    descending: flagIn(raw['descending']),
    pages: countIn(raw['pages'], 2, MOST_PAGES),
    chart: flagIn(raw['chart']),
    case: idIn(raw['case']),
  })

export type ListSearch = ReturnType<typeof listSearch>

export const callsSearch = (raw: RawSearch) =>
  present({
    window: textIn(raw['window'], 50),
    pages: countIn(raw['pages'], 2, MOST_PAGES),
    case: idIn(raw['case']),
  })

export const trustSearch = (raw: RawSearch) => present({ case: idIn(raw['case']), party: oneOf(raw['party'], PARTIES) })

export const statisticsSearch = (raw: RawSearch) =>
  present({ from: monthIn(raw['from']), to: monthIn(raw['to']), by: oneOf(raw['by'], DIMENSIONS) })

export const calendarSearch = (raw: RawSearch) => present({ year: countIn(raw['year'], 2004, 2100) })

export const catalogueSearch = (raw: RawSearch) =>
  present({
    find: textIn(raw['find'], 100),
    zeroTrip: flagIn(raw['zeroTrip']),
    page: countIn(raw['page'], 2, 10_000),
    item: textIn(raw['item'], 100),
  })

function caseNumberIn(value: unknown): string | undefined {
  const text = textIn(value, 100)
  return text !== undefined && mayStandInAddress(text) ? text : undefined
}
