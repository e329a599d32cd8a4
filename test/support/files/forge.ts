import Database from 'better-sqlite3'
import { eventHash, GENESIS } from '../../../electron/store/chain.ts'
import type { EventTable } from '../../../electron/store/schema.ts'

/** With the file, but without the hall's key. */
export function forge(file: string, work: (sqlite: Database.Database) => void): void {
  const sqlite = new Database(file)
  try {
    work(sqlite)
  } finally {
    sqlite.close()
  }
}

/** Recomputes every hash after a change: only the seal can tell. */
export function rechain(sqlite: Database.Database, change: (row: EventTable) => Partial<EventTable>): void {
  const rows = sqlite.prepare<[], EventTable>('SELECT * FROM event ORDER BY seq').all()
  const write = sqlite.prepare('UPDATE event SET operator = ?, body = ?, previous = ?, hash = ? WHERE seq = ?')
  let previous = GENESIS
  for (const row of rows) {
    const forged = { ...row, ...change(row), previous }
    previous = eventHash(forged)
    write.run(forged.operator, forged.body, forged.previous, previous, forged.seq)
  }
  sqlite.prepare('UPDATE chain_head SET hash = ?').run(previous)
}
