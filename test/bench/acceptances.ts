import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { checkCharacter } from '../../drivers/number/id-number.ts'
import type { CaseId } from '../../electron/cases/model/ids.ts'
import { TestHall } from '../support/halls/hall.ts'
import { type Figure, median } from './report.ts'

const CASES = 150
const ROUNDS = 9

type Log = 'new' | 'warm'

/** Durable acceptances a second against bare rows of equal size, in an empty log and in one that is written over. */
export async function acceptances(): Promise<Figure[]> {
  const hall = await TestHall.open()
  const bare = bareTable(join(hall.folder, 'bare.db'), hall, await bytesOfOne(hall))
  const figures: Figure[] = []
  let prefix = 950
  for (const log of ['new', 'warm'] as const) {
    const rates: { ours: number; bare: number }[] = []
    for (let round = 0; round <= ROUNDS; round++) {
      const ids = await prepared(hall, prefix++)
      if (log === 'new') for (const database of [bare.database, hall.store.sqlite]) emptyLog(database)
      const insert = perSecond(CASES, () => bare.insertOne())
      const ours = await perSecondAsync(ids, id => hall.run(id, { type: 'acceptOwing' }))
      if (round > 0) rates.push({ ours, bare: insert })
    }
    figures.push(...figuresOf(log, rates))
    if (log === 'new') warmLog(bare)
  }
  bare.database.close()
  await hall.close()
  await rm(hall.folder, { recursive: true })
  return figures
}

function figuresOf(log: Log, rates: readonly { ours: number; bare: number }[]): Figure[] {
  const where = { new: 'from an empty log', warm: 'over a warm log' }[log]
  return [
    {
      name: `bare better-sqlite3 inserts, one a transaction, ${where}`,
      value: `${median(rates.map(rate => rate.bare)).toFixed(0)} /s`,
    },
    {
      name: `acceptances with a document owed, ${where}, median of ${ROUNDS} × ${CASES} by turns`,
      value: `${median(rates.map(rate => rate.ours)).toFixed(0)} /s`,
      ratio: median(rates.map(rate => rate.ours / rate.bare)),
      ...(log === 'new' ? { limit: { kind: 'atLeast', ratio: 0.5 } as const } : {}),
    },
  ]
}

async function prepared(hall: TestHall, prefix: number): Promise<CaseId[]> {
  const ids: CaseId[] = []
  for (let i = 0; i < CASES; i++) {
    const first17 = `4406041${String(prefix).padStart(3, '0')}0101${String(i % 1000).padStart(3, '0')}`
    const id = await hall.prepare(['days'], undefined, { name: '样本', idNumber: first17 + checkCharacter(first17) })
    await hall.promise(id)
    ids.push(id)
  }
  return ids
}

async function bytesOfOne(hall: TestHall): Promise<number> {
  const [id] = await prepared(hall, 949)
  if (!id) throw new Error('no case')
  await hall.run(id, { type: 'acceptOwing' })
  const rows = [
    hall.store.sqlite.prepare("SELECT * FROM event WHERE stream = ? AND type = 'Accepted'").get(id),
    hall.store.sqlite.prepare('SELECT * FROM case_row WHERE case_id = ?').get(id),
    hall.store.sqlite.prepare('SELECT * FROM owed_row WHERE case_id = ?').get(id),
  ]
  return Buffer.byteLength(rows.flatMap(row => Object.values(row as object)).join(''))
}

function bareTable(file: string, hall: TestHall, bytes: number) {
  const database = new Database(file)
  for (const pragma of ['page_size', 'journal_mode', 'wal_autocheckpoint', 'cache_size']) {
    database.pragma(`${pragma} = ${hall.store.sqlite.pragma(pragma, { simple: true })}`)
  }
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT)')
  const insert = database.prepare('INSERT INTO row (body) VALUES (?)')
  const body = 'x'.repeat(bytes)
  return { database, insertOne: () => insert.run(body) }
}

function emptyLog(database: Database.Database): void {
  database.pragma('wal_checkpoint(TRUNCATE)')
}

/** After a checkpoint SQLite writes over its log, which is quicker than extending it. */
function warmLog({ database, insertOne }: ReturnType<typeof bareTable>): void {
  const untilCheckpoint = database.pragma('wal_autocheckpoint', { simple: true }) as number
  for (let row = 0; row < untilCheckpoint * 1.1; row++) insertOne()
}

function perSecond(times: number, work: () => unknown): number {
  const began = performance.now()
  for (let i = 0; i < times; i++) work()
  return (1000 * times) / (performance.now() - began)
}

async function perSecondAsync<T>(of: readonly T[], work: (one: T) => Promise<unknown>): Promise<number> {
  const began = performance.now()
  for (const one of of) await work(one)
  return (1000 * of.length) / (performance.now() - began)
}
