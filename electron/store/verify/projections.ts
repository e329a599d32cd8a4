import Database from 'better-sqlite3'
import type { Kysely } from 'kysely'
import type { CaseStore } from '../case-store.ts'
import { kyselyOn } from '../connection.ts'
import { isCaseFault } from '../faults.ts'
import type { HallKeys } from '../hall-key.ts'
import { inOrder } from '../key-order.ts'
import { migrate } from '../migrations/migrate.ts'
import { PROJECTION_KEYS, projectAll, projectionRows } from '../rebuild.ts'
import { type HallDatabase, PROJECTIONS } from '../schema.ts'
import type { Findings, Progress } from './findings.ts'

type Row = Readonly<Record<string, unknown>>

const STEP = { zh: '由事件重算查询表', en: 'projections from events' }

/** Computes projections anew in a temporary database and compares every row. */
export async function verifyProjections(
  db: Kysely<HallDatabase>,
  cases: CaseStore,
  keys: HallKeys,
  findings: Findings,
  onProgress: Progress,
): Promise<void> {
  const sqlite = new Database('')
  try {
    sqlite.pragma('journal_mode = OFF')
    sqlite.pragma('synchronous = OFF')
    sqlite.pragma('cache_size = -65536')
    const scratch = kyselyOn(sqlite)
    await migrate(scratch, keys)
    await scratch.transaction().execute(trx =>
      projectAll(db, trx, cases, {
        onCase: done => onProgress(STEP, done),
        onFault: (stream, error) => {
          if (!isCaseFault(error)) throw error
          findings.add('S404', 'event', stream, { zh: '办件无法读取', en: 'the case cannot be read' })
        },
      }),
    )
    for (const table of PROJECTIONS) await compare(db, scratch, table, findings)
  } finally {
    sqlite.close()
  }
}

async function compare(
  db: Kysely<HallDatabase>,
  scratch: Kysely<HallDatabase>,
  table: (typeof PROJECTIONS)[number],
  findings: Findings,
): Promise<void> {
  const keys = PROJECTION_KEYS[table]
  const there = projectionRows(db, table, keys)
  const right = projectionRows(scratch, table, keys)
  let [a, b] = [await next(there), await next(right)]
  while (a || b) {
    const order = a && b ? inOrder(a, b, keys) : a ? -1 : 1
    if (order < 0 && a) {
      findings.add('S420', table, nameOf(a, keys), { zh: '事件中没有这一行', en: 'follows from no event' })
      a = await next(there)
    } else if (order > 0 && b) {
      findings.add('S420', table, nameOf(b, keys), { zh: '缺少这一行', en: 'is missing' })
      b = await next(right)
    } else if (a && b) {
      const columns = Object.keys(b).filter(column => a?.[column] !== b?.[column])
      if (columns.length > 0) {
        const said = columns.join(', ')
        findings.add('S420', table, nameOf(b, keys), {
          zh: `列 ${said} 与事件不符`,
          en: `${said}: not as the events say`,
        })
      }
      ;[a, b] = [await next(there), await next(right)]
    }
  }
}

async function next(rows: AsyncGenerator<Row>): Promise<Row | undefined> {
  const { value, done } = await rows.next()
  return done ? undefined : value
}

function nameOf(row: Row, keys: readonly string[]): string {
  return keys.map(key => `${key}=${row[key]}`).join(' ')
}
