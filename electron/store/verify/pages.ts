import type { Database } from 'better-sqlite3'
import type { Findings } from './findings.ts'

export function verifyPages(sqlite: Database, findings: Findings): void {
  const said = sqlite.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
  for (const line of said) {
    if (line !== 'ok')
      findings.add('S405', 'hall.db', line, { zh: '页或索引损坏', en: 'a page or an index is damaged' })
  }
}
