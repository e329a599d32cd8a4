import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { checkCharacter } from '../../drivers/card/id-number.ts'
import type { CaseId } from '../../electron/cases/ids.ts'
import { TestHall } from '../support/hall.ts'
import { type Figure, median } from './report.ts'

const CASES = 600
const ROUNDS = 3

/** Durable acceptances a second, against one bare row a transaction under the same pragmas on the same disk. */
export async function acceptances(): Promise<Figure[]> {
  const ratios: number[] = []
  const rates: { ours: number; bare: number }[] = []
  const hall = await TestHall.open()
  for (let round = 0; round < ROUNDS; round++) {
    const ids = await prepared(hall, round)
    const began = performance.now()
    for (const id of ids) await hall.run(id, { type: 'acceptOwing' })
    const ours = (1000 * ids.length) / (performance.now() - began)
    const bare = bareInserts(join(hall.folder, `bare-${round}.db`))
    rates.push({ ours, bare })
    ratios.push(ours / bare)
  }
  await hall.close()
  await rm(hall.folder, { recursive: true })
  return [
    {
      name: 'bare better-sqlite3 inserts, one a transaction',
      value: `${median(rates.map(rate => rate.bare)).toFixed(0)} /s`,
    },
    {
      name: `acceptances with a document owed, median of ${ROUNDS} × ${CASES}`,
      value: `${median(rates.map(rate => rate.ours)).toFixed(0)} /s`,
      ratio: median(ratios),
      limit: { kind: 'atLeast', ratio: 0.3 },
    },
  ]
}

async function prepared(hall: TestHall, round: number): Promise<CaseId[]> {
  const ids: CaseId[] = []
  for (let i = 0; i < CASES; i++) {
    const first17 = `4406041${String(950 + round).padStart(3, '0')}0101${String(i % 1000).padStart(3, '0')}`
    const id = await hall.prepare(['days'], undefined, { name: '样本', idNumber: first17 + checkCharacter(first17) })
    await hall.promise(id)
    ids.push(id)
  }
  return ids
}

function bareInserts(file: string): number {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, body TEXT)')
  const insert = database.prepare('INSERT INTO row (body) VALUES (?)')
  const body = 'x'.repeat(1000)
  const began = performance.now()
  for (let i = 0; i < CASES; i++) insert.run(body)
  const rate = (1000 * CASES) / (performance.now() - began)
  database.close()
  return rate
}
