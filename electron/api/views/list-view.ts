import { addDays } from '../../base/local-date.ts'
import { NO_DATE } from '../../cases/owing/owed-stage.ts'
import type { Language } from '../../spreadsheet/write/table.ts'
import type { Bucket } from '../../store/queries/lists/count.ts'
import type { ListDefinition } from '../../worklists/definition.ts'
import type { Day, ListRow } from '../../worklists/row-kind.ts'
import { ROW_KINDS } from '../../worklists/rows/index.ts'
import type { PlacedList } from '../../worklists/work-lists.ts'
import type { ListChartView, ListRowView, ListView } from '../contract/lists.ts'

const WORKING_DAYS_SHOWN = 5

/** Visible without scrolling. */
const FIRST = ['number', 'caseNumber', 'light', 'due', 'remaining']

const FILTERS = ['due', 'department', 'item', 'window', 'caseNumber']

export function screenColumns(list: ListDefinition): readonly string[] {
  const columns = list.screen ?? list.columns
  const first = FIRST.filter(name => columns.includes(name))
  return [...first, ...columns.filter(name => !first.includes(name))]
}

export function listView(list: PlacedList, count: number, exportable: boolean): ListView {
  const rowKind = ROW_KINDS[list.about]
  const light = rowKind.fields['light']
  return {
    id: list.id,
    name: list.name,
    about: list.about,
    places: list.places,
    columns: screenColumns(list).flatMap(id => {
      const column = rowKind.columns[id]
      if (!column) return []
      return [{ id, title: column.title, ...(column.sort ? { sort: column.sort } : {}) }]
    }),
    sort: list.sort,
    lights: light?.kind === 'derived' ? light.values.filter(value => value !== 'none') : [],
    filters: FILTERS.filter(name => Object.hasOwn(rowKind.fields, name)),
    empty: list.empty,
    count,
    exportable,
  }
}

export function listRowView(
  row: ListRow,
  columns: readonly string[],
  language: Language,
): Omit<ListRowView, 'actions'> {
  const values: Record<string, string | number> = {}
  for (const column of columns) {
    const value = row.value(column, language)
    if (value !== undefined && value !== '') values[column] = value
  }
  const { key, caseId, caseNumber, light, step, order } = row
  return {
    key,
    caseId,
    ...(caseNumber === undefined ? {} : { caseNumber }),
    light,
    ...(step ? { step: { kind: step.kind, ...(step.materialId ? { materialId: step.materialId } : {}) } } : {}),
    ...(order ? { order } : {}),
    values,
  }
}

export function chartView(
  due: readonly Bucket[],
  departments: readonly Bucket[],
  departmentNames: ReadonlyMap<string, string>,
  { today, calendar }: Pick<Day, 'today' | 'calendar'>,
): ListChartView {
  const ahead = Array.from({ length: WORKING_DAYS_SHOWN }, (_, index) => calendar.addWorkingDays(today, index + 1).date)
  const bars: { name: { zh: string; en: string }; from: string; to: string }[] = [
    { name: { zh: '已过期限', en: 'past' }, from: '', to: addDays(today, -1) },
    { name: { zh: '今天', en: 'today' }, from: today, to: today },
    ...ahead.map((day, index) => ({
      name: { zh: day.slice(5), en: day.slice(5) },
      from: addDays(ahead[index - 1] ?? today, 1),
      to: day,
    })),
    { name: { zh: '更晚', en: 'later' }, from: addDays(ahead.at(-1) ?? today, 1), to: addDays(NO_DATE, -1) },
    { name: { zh: '领证前', en: 'before handover' }, from: NO_DATE, to: NO_DATE },
  ]
  return {
    due: bars.map(({ name, from, to }) => ({
      name,
      count: due.reduce((sum, { value, count }) => (value >= from && value <= to ? sum + count : sum), 0),
    })),
    departments: departments.map(({ value, count }) => ({
      name: { zh: value, en: departmentNames.get(value) ?? value },
      count,
    })),
  }
}
