import { rm } from 'node:fs/promises'
import { addDays, localDate } from '../../electron/calendar/local-date.ts'
import { CHINESE_DAYS } from '../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../electron/calendar/working-days.ts'
import { caseRow } from '../../electron/store/projections/case-row.ts'
import { owedRows } from '../../electron/store/projections/owed-row.ts'
import { type FollowUpFilter, followUpPage } from '../../electron/worklists/query.ts'
import { followUpRows } from '../../electron/worklists/rows.ts'
import { TestHall } from '../support/hall.ts'
import { type Figure, median } from './report.ts'

const SIZES = [10_000, 100_000] as const
const REPEATS = 60
const TODAY = localDate('2026-04-30')
const DEPARTMENTS = ['卫生健康局', '人力资源和社会保障局', '自然资源局', '民政局', '残联', '市场监管局']

const QUESTIONS: Record<
  string,
  { filter: FollowUpFilter; descending?: boolean; by?: 'due' | 'promised' | 'caseNumber' }
> = {
  'first page, open, by date': { filter: { state: 'open' } },
  'first page of one department': { filter: { state: 'open', department: '民政局' } },
  'first page of what is overdue': { filter: { state: 'overdue' } },
  'first page, newest promise first': { filter: { state: 'open' }, by: 'promised', descending: true },
  'first page of everything': { filter: { state: 'all' }, by: 'caseNumber' },
}

/** A page of the follow-up list with ten times the owed documents: names opened, lights worked out. */
export async function followUp(): Promise<Figure[]> {
  const times = new Map<string, number[]>()
  for (const size of SIZES) {
    const hall = await TestHall.open()
    await fill(hall, size)
    for (const name of Object.keys(QUESTIONS)) times.set(name, [...(times.get(name) ?? []), await ask(hall, name)])
    await hall.close()
    await rm(hall.folder, { recursive: true })
  }
  return [...times].map(([name, [small = 0, large = 0]]) => ({
    name: `${name}: ${SIZES.join(' → ')}`,
    value: `${small.toFixed(2)} → ${large.toFixed(2)} ms`,
    ratio: large / small,
    limit: { kind: 'atMost', ratio: 1.5 },
  }))
}

async function ask(hall: TestHall, name: string): Promise<number> {
  const { filter, by = 'due', descending = false } = QUESTIONS[name] ?? { filter: { state: 'open' } }
  const calendar = new WorkingDays(CHINESE_DAYS)
  const { db, vault } = hall.store
  const times: number[] = []
  for (let i = 0; i < REPEATS; i++) {
    const began = performance.now()
    const page = await followUpPage(db, filter, { by, descending }, { limit: 50 }, TODAY, calendar)
    await followUpRows({ db, vault, today: TODAY, calendar }, page.rows)
    times.push(performance.now() - began)
  }
  // The first ones warm up statements and pages.
  return median(times.slice(10))
}

/** Rows as projections make them, written in bulk: one real case, told many times with other dates and places. */
async function fill(hall: TestHall, size: number): Promise<void> {
  const caseId = await hall.accept(['days'])
  const record = await hall.desk.load(caseId)
  const [owed] = owedRows(record)
  const base = caseRow(record)
  if (!owed) throw new Error('nothing owed')
  await hall.store.transaction(async trx => {
    for (let at = 0; at < size; at += 500) {
      const index = Array.from({ length: 500 }, (_, i) => at + i)
      const due = (i: number) => addDays(TODAY, ((i * 7919) % 400) - 40)
      const id = (i: number) => `case-${String(i).padStart(7, '0')}`
      await trx
        .insertInto('case_row')
        .values(index.map(i => ({ ...base, case_id: id(i), case_number: `N-${String(i).padStart(7, '0')}` })))
        .execute()
      await trx
        .insertInto('owed_row')
        .values(
          index.map(i => ({
            ...owed,
            owed_id: `${id(i)}:days`,
            case_id: id(i),
            case_number: `N-${String(i).padStart(7, '0')}`,
            due_on: due(i),
            due_key: due(i),
            promised_on: addDays(TODAY, -((i * 104_729) % 300)),
            department_zh: DEPARTMENTS[i % DEPARTMENTS.length] ?? '',
            window: String(i % 20),
          })),
        )
        .execute()
    }
  })
}
