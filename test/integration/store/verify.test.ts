import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { localDate } from '../../../electron/base/local-date.ts'
import type { CaseId, OwedId } from '../../../electron/cases/model/ids.ts'
import { configSchema } from '../../../electron/config/schema.ts'
import { eraseSubjects } from '../../../electron/desk/people/erase-subject.ts'
import { purge } from '../../../electron/desk/people/purge.ts'
import { generate } from '../../../electron/host/admin/generate.ts'
import { verified } from '../../../electron/host/admin/verify.ts'
import { HallStore } from '../../../electron/store/hall-store.ts'
import { forge } from '../../support/files/forge.ts'
import { sharedFolder, temporaryFolder } from '../../support/files/temporary-folder.ts'
import { codeOf, TestHall } from '../../support/halls/hall.ts'
import { MOBILE, ReminderHall } from '../../support/halls/reminder-hall.ts'
import { runNode } from '../../support/processes/processes.ts'
import { LI, WANG } from '../../support/readers/cards.ts'

const shared = sharedFolder()
const FILES = ['hall.db', 'hall.key', 'told.jsonl']

let reminders: ReminderHall
beforeAll(async () => {
  reminders = await ReminderHall.open({ at: [-3, -1, 0, 1] })
  const { hall } = reminders
  reminders.at('2024-03-04T10:00')
  await ended(await hall.accept(['days'], { name: '往年', idNumber: '440604199001010034' }))
  reminders.at('2026-04-30T10:00')
  await reminders.accept(['days', 'handover'], MOBILE, 'sms', WANG)
  await reminders.accept(['days'], MOBILE, 'phone', LI)
  await reminders.accept(['days'], MOBILE, 'none', { name: '不要', idNumber: '440604199001010050' })
  for (const day of ['2026-05-07', '2026-05-09', '2026-05-11']) await reminders.at(`${day}T09:30`).pass()
  const gone = await hall.accept(['days'], { name: '删除', idNumber: '440604199001010077' })
  await ended(gone)
  const subject = (await hall.desk.load(gone)).state.parties.handler?.subjectId
  if (!subject) throw new Error('nobody')
  await eraseSubjects(hall, [subject], '本人申请', hall.caller())
  const config = configSchema.parse({ retention: { identity: 1, credit: 1 } })
  await purge({ ...hall, config }, hall.caller(), false)
  await hall.close()
  for (const name of FILES) copyFileSync(join(hall.folder, name), join(shared, name))
})
afterAll(() => reminders.remove().catch(() => {}))

async function ended(caseId: CaseId): Promise<void> {
  await reminders.hall.run(caseId, { type: 'supply', owedId: `${caseId}:days` as OwedId, method: 'counter' })
  await reminders.hall.run(caseId, { type: 'acceptSupply', owedId: `${caseId}:days` as OwedId })
  await reminders.hall.run(caseId, { type: 'decideResult', granted: true, reason: '' })
  await reminders.hall.run(caseId, { type: 'handOver', method: 'post', takenBy: 'handler' })
  await reminders.hall.run(caseId, { type: 'close', result: '0', reason: '' })
}

function folder(): string {
  const copy = join(temporaryFolder(), 'data')
  mkdirSync(copy)
  for (const name of FILES) copyFileSync(join(shared, name), join(copy, name))
  return copy
}

async function found(work: (sqlite: Database.Database) => void): Promise<string[]> {
  const copy = folder()
  forge(join(copy, 'hall.db'), work)
  return findingsIn(copy)
}

async function findingsIn(data: string): Promise<string[]> {
  const store = await HallStore.open(data, { mode: 'read' })
  onTestFinished(() => store.close())
  const { findings } = await verified(store)
  return findings.map(({ code, table, count, what }) => `${code} ${table} × ${count}: ${what.en}`)
}

const sql = (text: string) => (sqlite: Database.Database) => void sqlite.exec(text)
const ONE = 'WHERE rowid = (SELECT min(rowid) FROM'

describe('an untouched database verifies', () => {
  it('with reminders, an erasure and a purge', async () => {
    expect(await found(() => {})).toEqual([])
  })

  it('of a made-up year', async () => {
    const data = temporaryFolder()
    const store = await HallStore.open(data, { mode: 'write' })
    await generate(store, configSchema.parse({}), { cases: 60, seed: 3, until: localDate('2026-11-20') })
    await store.close()
    expect(await findingsIn(data)).toEqual([])
  })

  it('while the hall works, and without changing it', async () => {
    const data = folder()
    const hall = await TestHall.open({ folder: data })
    onTestFinished(() => hall.close())
    expect(await findingsIn(data)).toEqual([])
    expect(hall.store.readOnly).toBeUndefined()
  })
})

describe('projections are compared with the events, row by row', () => {
  it.each<[string, string, string]>([
    [
      'a changed date',
      `UPDATE owed_row SET due_on = '2030-01-01' ${ONE} owed_row)`,
      'S420 owed_row × 1: due_on: not as the events say',
    ],
    [
      'a changed state and owner',
      "UPDATE case_row SET status = 'x', owner = 'x'",
      'S420 case_row × 5: status, owner: not as the events say',
    ],
    [
      'an added row',
      "INSERT INTO list_choice VALUES ('item', 'x', 'x', 'x')",
      'S420 list_choice × 1: follows from no event',
    ],
    ['a deleted row', `DELETE FROM owed_row ${ONE} owed_row)`, 'S420 owed_row × 1: is missing'],
    [
      'a changed count',
      `UPDATE list_count SET count = count + 1 ${ONE} list_count)`,
      'S420 list_count × 1: count: not as the events say',
    ],
    ['a deleted figure', `DELETE FROM case_figure ${ONE} case_figure)`, 'S420 case_figure × 1: is missing'],
    ['a deleted kept promise', 'DELETE FROM trust_row', 'S420 trust_row × 2: is missing'],
    [
      'a changed step',
      `UPDATE step_row SET due_key = '2030-01-01' ${ONE} step_row)`,
      'S420 step_row × 1: due_key: not as the events say',
    ],
    [
      'a changed last case number',
      'UPDATE case_number SET last = 0',
      'S420 case_number × 3: last: not as the events say',
    ],
    [
      'a changed sealed name',
      `UPDATE case_row SET applicant_sealed = 'x' ${ONE} case_row)`,
      'S420 case_row × 1: applicant_sealed: not as the events say',
    ],
  ])('%s', async (_what, forged, said) => {
    expect(await found(sql(forged))).toEqual([said])
  })
})

describe('look-ups and keys are compared with the chain', () => {
  const swap = (sqlite: Database.Database) => {
    const [a, b] = sqlite
      .prepare<[], { subject: string; lookup: string }>(
        'SELECT subject, lookup FROM subject WHERE key IS NOT NULL ORDER BY rowid DESC LIMIT 2',
      )
      .all()
    const set = sqlite.prepare('UPDATE subject SET lookup = ? WHERE subject = ?')
    set.run('-', a?.subject)
    set.run(a?.lookup, b?.subject)
    set.run(b?.lookup, a?.subject)
  }

  it('two swapped look-ups', async () => {
    expect(await found(swap)).toEqual([
      'S421 subject × 2: its look-up was altered',
      'S421 subject × 2: is found by a number that is in no case of theirs',
    ])
  })

  it.each<[string, string, string[]]>([
    [
      'a changed kind of number',
      `UPDATE subject SET kind = 'uscc' WHERE rowid = (SELECT max(rowid) FROM subject WHERE key IS NOT NULL)`,
      ['its look-up was altered', 'is found by a number that is in no case of theirs'],
    ],
    [
      'a destroyed key',
      `UPDATE subject SET key = NULL ${ONE} subject WHERE key IS NOT NULL)`,
      ['its key was destroyed without an event'],
    ],
    [
      'an added subject',
      "INSERT INTO subject VALUES ('x', 'resident', 'y', NULL, '')",
      ['is in no event', 'its look-up was altered', 'its key was destroyed without an event'],
    ],
    [
      'a deleted subject',
      `DELETE FROM subject ${ONE} subject WHERE key IS NOT NULL)`,
      ['is in events, and has no row'],
    ],
  ])('%s', async (_what, forged, said) => {
    const all = await found(sql(forged))
    expect(all.filter(line => line.startsWith('S421 subject ×')).map(line => line.replace(/.*: /, ''))).toEqual(said)
  })

  it.each<[string, string, string]>([
    [
      'a destroyed key of a year without a purge',
      "UPDATE subject_key SET key = NULL WHERE year = 2026 AND purpose = 'credit' AND rowid = (SELECT min(rowid) FROM subject_key WHERE year = 2026 AND purpose = 'credit')",
      'was destroyed without an event',
    ],
    ['a deleted key', `DELETE FROM subject_key ${ONE} subject_key WHERE key IS NOT NULL)`, 'is missing'],
    [
      'an added key',
      "INSERT INTO subject_key SELECT subject, 'credit', 2019, NULL FROM subject_key WHERE key IS NULL LIMIT 1",
      'nothing was sealed under it',
    ],
    [
      'an exchanged key',
      'UPDATE subject_key SET key = (SELECT key FROM subject_key WHERE key IS NOT NULL ORDER BY rowid DESC LIMIT 1) WHERE rowid = (SELECT min(rowid) FROM subject_key WHERE key IS NOT NULL)',
      'was altered',
    ],
  ])('%s', async (_what, forged, said) => {
    expect(await found(sql(forged))).toContainEqual(expect.stringMatching(`^S421 subject_key × 1: ${said}$`))
  })

  it('more destroyed keys than the purges record', async () => {
    const forged = `UPDATE subject_key SET year = 2024 WHERE year = 2026; UPDATE subject_key SET key = NULL WHERE year = 2024`
    expect(await found(sql(forged))).toContainEqual(expect.stringMatching(/more keys are destroyed than purges say/))
  })

  it('an erased person who can be read again', async () => {
    const forged = (sqlite: Database.Database) => {
      const [whole] = sqlite.prepare<[], { key: string }>('SELECT key FROM subject WHERE key IS NOT NULL').all()
      sqlite.prepare("UPDATE subject SET key = ? WHERE lookup LIKE 'erased:%'").run(whole?.key)
    }
    expect(await found(forged)).toContain('S421 subject × 1: was erased, and can be read again')
  })
})

describe('after two look-ups were swapped', () => {
  it('S414 for a look-up, and no new subject', async () => {
    const data = folder()
    forge(join(data, 'hall.db'), sqlite =>
      sqlite.exec("UPDATE subject SET lookup = lookup || '' , kind = 'uscc' WHERE key IS NOT NULL"),
    )
    const hall = await TestHall.open({ folder: data })
    onTestFinished(() => hall.close())
    const { db, vault } = hall.store
    expect(await codeOf(vault.findSubject(db, 'resident', WANG.idNumber))).toBe('S414')
    expect(await codeOf(hall.prepare(['days'], undefined, WANG))).toBe('S414')
    expect(hall.store.readOnly).toBeUndefined()
  })

  it('S414 for another person’s key', async () => {
    const data = folder()
    forge(join(data, 'hall.db'), sqlite =>
      sqlite.exec(
        'UPDATE subject SET key = (SELECT key FROM subject WHERE key IS NOT NULL ORDER BY rowid DESC LIMIT 1) WHERE rowid = (SELECT rowid FROM subject WHERE key IS NOT NULL ORDER BY rowid LIMIT 1 OFFSET 1)',
      ),
    )
    const hall = await TestHall.open({ folder: data })
    onTestFinished(() => hall.close())
    const cases = await hall.store.db.selectFrom('case_row').select('case_id').execute()
    const codes = new Set<string>()
    for (const { case_id } of cases) codes.add(await codeOf(hall.desk.load(case_id as CaseId)))
    expect([...codes].toSorted()).toEqual(['S414', 'ok'])
  })
})

describe('reminders are compared with the steps in their cases', () => {
  it.each<[string, string, string]>([
    [
      'a cancelled reminder',
      "UPDATE reminder SET status = 'cancelled', next_at = NULL WHERE status = 'phoneTask'",
      'is cancelled, and its last event made',
    ],
    [
      'an unsent reminder marked as sent',
      "UPDATE reminder SET status = 'sent' WHERE status = 'cancelled'",
      'is sent, and its last event cancelled',
    ],
    ['a deleted reminder', `DELETE FROM reminder ${ONE} reminder)`, 'is missing'],
    [
      'a reminder put off to the year 9999',
      "UPDATE reminder SET next_at = '9999-01-01' WHERE status = 'phoneTask'",
      'was put off for good',
    ],
    [
      'a reminder about another date',
      `UPDATE reminder SET about = '2027-01-01' ${ONE} reminder)`,
      'its case, kind or date was altered',
    ],
    [
      'a reminder about other materials',
      `UPDATE reminder SET owed_ids = '[]' ${ONE} reminder WHERE owed_ids <> '[]')`,
      'its owed materials were altered',
    ],
    [
      'a reminder made in advance, so that the real one is not made',
      "INSERT INTO reminder SELECT lower(hex(randomblob(16))), case_id, 'T+1', '2026-05-11', planned_on, channel, party, '[]', text_version, NULL, 'cancelled', 0, NULL, NULL, created_at, NULL, 'K369' FROM reminder LIMIT 1",
      'is in no event',
    ],
  ])('%s', async (_what, forged, said) => {
    expect((await found(sql(forged))).filter(line => line.startsWith('S422'))).toContainEqual(
      expect.stringMatching(`^S422 reminder × \\d+: ${said}`),
    )
  })
})

describe('foreign content in the database is found', () => {
  it.each<[string, string, string]>([
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM reminder; END', '+ trigger t'],
    ['a view', 'CREATE VIEW v AS SELECT * FROM event', '+ view v'],
    ['a table', 'CREATE TABLE notes (x)', '+ table notes'],
    ['an index', 'CREATE INDEX i ON case_row (window)', '+ index i'],
    ['a column', "ALTER TABLE event ADD COLUMN x TEXT DEFAULT ''", '± table event'],
    ['a dropped index', 'DROP INDEX owed_row_by_due', '− index owed_row_by_due'],
    ['a dropped table', 'DROP TABLE reminder', '− index sqlite_autoindex_reminder_1'],
    [
      'an unrecorded migration',
      "DELETE FROM kysely_migration WHERE name LIKE '0003%'",
      'kysely_migration: 0003-provisional-finish ?',
    ],
    [
      'the newest migration unrecorded',
      'DELETE FROM kysely_migration WHERE name = (SELECT max(name) FROM kysely_migration)',
      '± table owed_row',
    ],
    ['all migrations unrecorded', 'DELETE FROM kysely_migration', '+ index case_figure'],
    ['no table of migrations', 'DROP TABLE kysely_migration', '+ index'],
  ])('%s: verify finds it, and a start is read-only', async (_what, forged, said) => {
    const data = folder()
    forge(join(data, 'hall.db'), sql(forged))
    const store = await HallStore.open(data, { mode: 'write' })
    expect([store.readOnly?.code, store.readOnly?.detail]).toEqual(['S412', expect.stringContaining(said.slice(0, 7))])
    await store.close()
    expect((await findingsIn(data))[0]).toMatch(/^S412 hall\.db/)
  })

  it('settings that are unknown or wrong', async () => {
    expect(await found(sql("INSERT INTO meta VALUES ('x', 'y')"))).toEqual(['S423 meta × 1: is not ours'])
    expect(await found(sql("UPDATE meta SET value = '1' WHERE name = 'projections'"))).toEqual([
      'S423 meta × 1: is missing, or not what it should be',
    ])
  })

  it('a made-up hall marked as real', async () => {
    const data = temporaryFolder()
    const store = await HallStore.open(data, { mode: 'write' })
    await generate(store, configSchema.parse({}), { cases: 3, seed: 3, until: localDate('2026-11-20') })
    await store.close()
    forge(join(data, 'hall.db'), sql("DELETE FROM meta WHERE name = 'synthetic'"))
    expect(await findingsIn(data)).toEqual(['S423 meta × 1: is missing, or not what it should be'])
  })
})

it('admin verify prints each finding in both languages with table, row and remedy, and exits 1', async () => {
  const data = folder()
  forge(join(data, 'hall.db'), sqlite => {
    sqlite.exec("UPDATE case_row SET window = '99'; UPDATE event SET operator = 'nobody' WHERE seq = 4")
  })
  const { code, stdout, stderr } = await runNode('electron/admin.ts', ['verify', '--data', data])
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toMatch(/S404 .*\(seq 4, hash\)\n {2}· event × 1: 内容被改动 \/ was altered\n {6}seq 4, hash/)
  expect(stderr).toMatch(
    /S420 [\s\S]*· case_row × 4: 列 window 与事件不符 \/ window: not as the events say\n {6}case_key=/,
  )
  expect(stderr).toContain('admin rebuild')
})

it('admin verify reports other findings beside an intact chain, and exits 1', async () => {
  const data = folder()
  forge(join(data, 'hall.db'), sqlite => sqlite.exec("UPDATE case_row SET window = '99'"))
  const { code, stdout } = await runNode('electron/admin.ts', ['verify', '--data', data])
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^事件链完好，但有下列问题 .*: \d+ 条事件/)])
})
