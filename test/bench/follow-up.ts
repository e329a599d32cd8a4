import { rm } from 'node:fs/promises'
import { checkCharacter } from '../../drivers/number/id-number.ts'
import { addDays, localDate } from '../../electron/calendar/local-date.ts'
import { CHINESE_DAYS } from '../../electron/calendar/published-years.ts'
import { WorkingDays } from '../../electron/calendar/working-days.ts'
import { caseRow } from '../../electron/store/projections/case-row.ts'
import { owedKey, owedRows } from '../../electron/store/projections/owed-row.ts'
import { type FollowUpFilter, followUpPage } from '../../electron/worklists/query.ts'
import { followUpRows } from '../../electron/worklists/rows.ts'
import { TestHall } from '../support/hall.ts'
import { type Figure, median } from './report.ts'

const SIZES = [10_000, 100_000] as const
const REPEATS = 100
const WARM_UP = 20
/** More people than a page has rows: every name on it is another one to open. */
const PEOPLE = 61
/** Beyond the keys of the cases that were told in earnest. */
const KEYS = 1_000_000
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
  const small = await filled(SIZES[0])
  const large = await filled(SIZES[1])
  const figures: Figure[] = []
  for (const name of Object.keys(QUESTIONS)) {
    const times = { small: [] as number[], large: [] as number[] }
    // By turns, so that neither gains from what the other warmed up or suffers alone from the machine's moods.
    for (let i = 0; i < WARM_UP + REPEATS; i++) {
      const asked = { small: await ask(small, name), large: await ask(large, name) }
      if (i < WARM_UP) continue
      times.small.push(asked.small)
      times.large.push(asked.large)
    }
    const [before, after] = [median(times.small), median(times.large)]
    figures.push({
      name: `${name}: ${SIZES.join(' → ')}`,
      value: `${before.toFixed(2)} → ${after.toFixed(2)} ms`,
      ratio: after / before,
      limit: { kind: 'atMost', ratio: 1.5 },
    })
  }
  for (const hall of [small, large]) {
    await hall.close()
    await rm(hall.folder, { recursive: true })
  }
  return figures
}

async function ask(hall: TestHall, name: string): Promise<number> {
  const { filter, by = 'due', descending = false } = QUESTIONS[name] ?? { filter: { state: 'open' } }
  const calendar = new WorkingDays(CHINESE_DAYS)
  const { db, vault } = hall.store
  const began = performance.now()
  const page = await followUpPage(db, filter, { by, descending }, { limit: 50 }, TODAY, calendar)
  await followUpRows({ db, vault, today: TODAY, calendar, nameOf: id => id }, page.rows)
  return performance.now() - began
}

/** Rows as projections make them, written in bulk: real cases, told many times with other dates and places. */
async function filled(size: number): Promise<TestHall> {
  const hall = await TestHall.open()
  const told: { base: ReturnType<typeof caseRow>; owed: ReturnType<typeof owedRows>[number] }[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const first17 = `44060419900101${String(i).padStart(3, '0')}`
    const caseId = await hall.accept(['days'], {
      name: `样本${i}`,
      idNumber: first17 + checkCharacter(first17),
    })
    const record = await hall.desk.load(caseId)
    for (const owed of owedRows(record)) told.push({ base: caseRow(record), owed })
  }
  const of = (i: number) => {
    const one = told[i % told.length]
    if (!one) throw new Error('nothing owed')
    return one
  }
  await hall.store.transaction(async trx => {
    for (let at = 0; at < size; at += 500) {
      const index = Array.from({ length: 500 }, (_, i) => at + i)
      const due = (i: number) => addDays(TODAY, ((i * 7919) % 400) - 40)
      const id = (i: number) => `case-${String(i).padStart(7, '0')}`
      await trx
        .insertInto('case_row')
        .values(
          index.map(i => ({
            ...of(i).base,
            case_key: KEYS + i,
            case_id: id(i),
            case_number: `N-${String(i).padStart(7, '0')}`,
          })),
        )
        .execute()
      await trx
        .insertInto('owed_row')
        .values(
          index.map(i => ({
            ...of(i).owed,
            owed_key: owedKey(KEYS + i, 0),
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
  return hall
}
