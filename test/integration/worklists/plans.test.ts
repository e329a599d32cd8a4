import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import { CHINESE_DAYS } from '../../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../../electron/calendar/working-days.ts'
import { SUPERVISION_RULES } from '../../../electron/cases/supervision/supervision-rules.ts'
import { countQuery } from '../../../electron/store/queries/lists/count.ts'
import { pageQuery } from '../../../electron/store/queries/lists/page.ts'
import { compileList, type ListFilter } from '../../../electron/worklists/compile.ts'
import { WorkLists } from '../../../electron/worklists/work-lists.ts'
import { TestHall } from '../../support/halls/hall.ts'
import { fill } from '../../support/halls/synthetic-rows.ts'

const TODAY = localDate('2026-04-30')
const DAY = { today: TODAY, calendar: new WorkingDays(CHINESE_DAYS), rules: SUPERVISION_RULES }
const LISTS = new WorkLists().for({ role: 'supervisor' })

let hall: TestHall

beforeAll(async () => {
  hall = await TestHall.open()
  await fill(hall, 2000, TODAY)
})
afterAll(() => hall.remove())

function planOf(query: ReturnType<typeof pageQuery> | ReturnType<typeof countQuery>): string {
  const { sql, parameters } = query.compile(hall.store.db)
  const steps = hall.store.sqlite.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...parameters)
  return steps.map(({ detail }) => detail).join('\n')
}

/** No full scan, no sort. */
function expectIndexed(plan: string): void {
  expect(plan).not.toMatch(/TEMP B-TREE/)
  expect(plan).not.toMatch(/SCAN (?!branch)/)
}

describe('the first page and the count of every list are read from an index', () => {
  it.each(LISTS.map(list => [list.id, list] as const))('%s', (_id, list) => {
    const compiled = compileList(list, {}, DAY)
    expectIndexed(planOf(pageQuery(compiled, list.sort, { limit: 50 })))
    expectIndexed(planOf(countQuery(compiled)))
  })

  it.each(LISTS.filter(({ about }) => about !== 'case').map(list => [list.id, list] as const))(
    '%s is counted by its cells, whatever the number of rows',
    (_id, list) => {
      expect(planOf(countQuery(compileList(list, {}, DAY)))).not.toMatch(/_row/)
    },
  )
})

describe('a page of owed materials under each filter is read from an index, without rows that do not fit', () => {
  const open = LISTS.find(({ id }) => id === 'open')
  it.each<[string, ListFilter]>([
    ['light', { light: 'red' }],
    ['dates', { dueFrom: '2026-01-01', dueTo: '2026-12-31' }],
    ['department', { department: '民政局' }],
    ['item', { item: 'CC-0001' }],
    ['window', { window: '3' }],
    ['item and window', { item: 'CC-0001', window: '3' }],
    ['department, window and light', { department: '民政局', window: '3', light: 'red' }],
  ])('%s', (_what, filter) => {
    if (!open) throw new Error('no such list')
    const compiled = compileList(open, filter, DAY)
    const plan = planOf(pageQuery(compiled, open.sort, { limit: 50 }))
    expectIndexed(plan)
    expect(plan).toMatch(/COVERING INDEX/)
  })

  it('a search by case number is read in the order of numbers', () => {
    if (!open) throw new Error('no such list')
    const sort = { by: 'caseNumber', descending: false }
    expectIndexed(planOf(pageQuery(compileList(open, { caseNumber: 'N-00' }, DAY), sort, { limit: 50 })))
  })
})
