import type Database from 'better-sqlite3'
import { checkCharacter } from '../../../drivers/number/id-number.ts'
import { addDays, type LocalDate } from '../../../electron/base/local-date.ts'
import { caseRow } from '../../../electron/store/projections/case-row.ts'
import { KEYS_PER_CASE, owedKey, owedRows } from '../../../electron/store/projections/owed-row.ts'
import type { TestHall } from './hall.ts'

/** More than a page has rows. */
const PEOPLE = 61
/** Above the keys of real cases. */
const FIRST_KEY = 1_000_000
const PHONE = '13812343210'
const OWED_PER_CASE = 4
const DEPARTMENTS = ['卫生健康局', '人力资源和社会保障局', '自然资源局', '民政局', '残联', '市场监管局']
const ITEMS = 35
const WINDOWS = 20

/** Percent. */
const STAGES: readonly (readonly [stage: string, status: string, share: number])[] = [
  ['owed', 'owed', 42],
  ['late', 'owed', 3],
  ['cure', 'owed', 2],
  ['office', 'owed', 5],
  ['check', 'supplied', 5],
  ['lapsed', 'lapsed', 1],
  ['discharged', 'discharged', 35],
  ['waived', 'waived', 2],
  ['void', 'void', 5],
]

/** Percent. */
const STEPS: readonly (readonly [kind: string, waitsFor: string, share: number])[] = [
  ['decideResult', 'clerk', 60],
  ['makeResult', 'clerk', 8],
  ['collect', 'applicant', 15],
  ['verify', 'clerk', 5],
  ['checkSupply', 'clerk', 4],
  ['bringCore', 'applicant', 2],
  ['returnAfterNotice', 'applicant', 2],
  ['answerQuestion', 'supervisor', 1],
  ['answerRequest', 'supervisor', 1],
  ['decideObjection', 'supervisor', 1],
  ['dispose', 'supervisor', 1],
]

/** Copies rows of real cases with other dates, places and stages, then adds up counts. Indexes are made last. */
export async function fill(hall: TestHall, size: number, today: LocalDate): Promise<void> {
  const told: { readonly base: object; readonly owed: object }[] = []
  for (let i = 0; i < PEOPLE; i++) {
    const first17 = `44060419900101${String(i).padStart(3, '0')}`
    const caseId = await hall.accept(['days'], { name: `样本${i}`, idNumber: first17 + checkCharacter(first17) })
    await hall.run(caseId, { type: 'recordContact', party: 'handler', phone: PHONE, reach: 'sms' })
    const record = await hall.desk.load(caseId)
    for (const owed of owedRows(record)) told.push({ base: caseRow(record), owed })
  }
  const { sqlite } = hall.store
  sqlite.pragma('synchronous = OFF')
  sqlite.pragma('wal_autocheckpoint = 100000')
  for (const table of ['step_row', 'owed_row', 'case_row', 'list_count', 'owed_figure', 'case_figure']) {
    sqlite.exec(`DELETE FROM ${table}`)
  }
  const indexes = sqlite
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('owed_row', 'case_row', 'step_row')",
    )
    .all()
  for (const { name } of indexes) sqlite.exec(`DROP INDEX "${name}"`)
  sqlite.transaction(() => insertRows(sqlite, told, size, today))()
  for (const { sql } of indexes) sqlite.exec(sql)
  sqlite.transaction(() => addUp(sqlite))()
  sqlite.pragma('wal_checkpoint(TRUNCATE)')
}

function insertRows(
  sqlite: Database.Database,
  told: readonly { readonly base: object; readonly owed: object }[],
  size: number,
  today: LocalDate,
): void {
  const [first] = told
  if (!first) throw new Error('nothing owed')
  const cases = inserter(sqlite, 'case_row', Object.keys(first.base))
  const documents = inserter(sqlite, 'owed_row', Object.keys(first.owed))
  const steps = inserter(sqlite, 'step_row', [
    'step_key',
    'case_key',
    'case_number',
    'kind',
    'due_key',
    'provisional',
    'waits_for',
    'item_code',
    'department_zh',
    'window',
  ])
  const days = Array.from({ length: 900 }, (_, i) => addDays(today, i - 600))
  const dayFrom = (offset: number) => days[offset + 600]

  for (let number = 0; number * OWED_PER_CASE < size; number++) {
    const { base, owed } = told[number % told.length] ?? first
    const key = FIRST_KEY + number
    const common = {
      case_id: `case-${String(number).padStart(7, '0')}`,
      case_number: `N-${String((number * 7919) % 9_999_991).padStart(7, '0')}`,
      item_code: `CC-${String(number % ITEMS).padStart(4, '0')}`,
      department_zh: DEPARTMENTS[number % DEPARTMENTS.length],
      window: String((number * 31) % WINDOWS),
    }
    cases({ ...base, ...common, case_key: key })
    const [kind, waits_for] = pick(STEPS, number * 13)
    const on = dayFrom(((number * 7907) % 60) - 5)
    steps({ ...common, step_key: key * KEYS_PER_CASE, case_key: key, kind, waits_for, due_key: on, provisional: 0 })
    for (let position = 0; position < OWED_PER_CASE; position++) {
      const i = number * OWED_PER_CASE + position
      const [stage, status] = pick(STAGES, i * 37)
      const open = !['discharged', 'waived', 'void'].includes(stage)
      const due = dayFrom(stage === 'owed' || stage === 'office' ? ((i * 7919) % 100) - 10 : -((i * 7919) % 500))
      documents({
        ...owed,
        ...common,
        owed_key: owedKey(key, position),
        owed_id: `${common.case_id}:${position}`,
        stage,
        status,
        open: open ? 1 : 0,
        due_on: due,
        due_key: due,
        promised_on: dayFrom(-((i * 104_729) % 500)),
        blocked: open && i % 50 === 0 ? 1 : 0,
        provisional: open && i % 33 === 0 ? 1 : 0,
      })
    }
  }
}

function pick<Share extends readonly [...(readonly string[]), number]>(shares: readonly Share[], seed: number): Share {
  let left = seed % 100
  for (const share of shares) {
    left -= Number(share.at(-1))
    if (left < 0) return share
  }
  throw new Error('shares of a hundred come to less')
}

function inserter(sqlite: Database.Database, table: string, columns: readonly string[]) {
  const names = columns.map(column => `"${column}"`).join()
  const insert = sqlite.prepare(`INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join()})`)
  return (row: Readonly<Record<string, unknown>>) => insert.run(columns.map(column => row[column] ?? null))
}

function addUp(sqlite: Database.Database): void {
  sqlite.exec(`
    INSERT INTO list_count (row_kind, stage, due_key, department_zh, blocked, provisional, count)
      SELECT 'owed', stage, due_key, department_zh, blocked, provisional, count(*) FROM owed_row GROUP BY 2, 3, 4, 5, 6;
    INSERT INTO list_count (row_kind, stage, due_key, department_zh, blocked, provisional, count)
      SELECT 'step', kind, due_key, department_zh, 0, provisional, count(*) FROM step_row GROUP BY 2, 3, 4, 6;
    INSERT INTO owed_figure (promised_month, due_month, department_zh, item_code, material_zh, "window", channel, came, count, extended, timed, days)
      SELECT substr(promised_on, 1, 7), substr(due_key, 1, 7), department_zh, item_code, material_zh, "window",
        CASE stage WHEN 'discharged' THEN 'counter' ELSE '' END,
        CASE stage WHEN 'discharged' THEN 'onTime' WHEN 'owed' THEN 'pending' WHEN 'check' THEN 'checking'
          WHEN 'office' THEN 'pending' WHEN 'cure' THEN 'late' ELSE stage END,
        count(*), 0, sum(stage = 'discharged'), 4 * sum(stage = 'discharged')
      FROM owed_row GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    INSERT INTO case_figure (figure, month, detail, department_zh, item_code, "window", count)
      SELECT 'accepted', substr(accepted_on, 1, 7), 'owing', department_zh, item_code, "window", count(*)
      FROM case_row GROUP BY 2, 4, 5, 6;`)
}
