import type { Kysely } from 'kysely'
import { addDays, type LocalDate } from '../calendar/local-date.ts'
import type { SubjectId } from '../cases/ids.ts'
import type { Rules } from '../cases/rules.ts'
import type { TrustOutcome } from '../store/projections/trust-row.ts'
import type { HallDatabase, TrustRowTable } from '../store/schema.ts'
import { openOwedOf } from './standing.ts'

/** 本厅履约记录: what somebody's promises at this hall came to, and what of it still counts. */
export interface TrustRecord {
  readonly owedNow: number
  readonly kept: number
  readonly late: number
  readonly cured: number
  readonly waived: number
  /** Every breach that was recorded and not struck, whether it still counts or not. */
  readonly breached: number
  readonly repaired: number
  /** 首次整改: how many are left now, and when the next one comes back; undefined while none is used. */
  readonly curesLeft: number
  readonly cureBackOn: LocalDate | undefined
  /** The newest first. */
  readonly entries: readonly TrustEntry[]
}

export interface TrustEntry extends Omit<TrustRowTable, 'trust_key' | 'subject' | 'outcome' | 'disputed'> {
  readonly outcome: TrustOutcome
  readonly disputed: boolean
  /** Counts against acceptance on trust today. */
  readonly counts: boolean
}

/** Entries that are shown; the figures are of all. */
const SHOWN = 200

export async function trustRecordOf(
  db: Kysely<HallDatabase>,
  subject: SubjectId,
  today: LocalDate,
  { cureUses, cureWindowDays }: Pick<Rules, 'cureUses' | 'cureWindowDays'>,
): Promise<TrustRecord> {
  const rows = await db
    .selectFrom('trust_row')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('on', 'desc')
    .orderBy('trust_key')
    .execute()
  const owed = await openOwedOf(db, subject).select('owed_id').where('bearer', '=', 'citizen').execute()
  const inWindow = rows.flatMap(row => (row.cure_on && row.cure_on > addDays(today, -cureWindowDays) ? [row] : []))
  const cures = [...new Map(inWindow.map(row => [row.case_id, row.cure_on as LocalDate])).values()].sort()
  const has = (...outcomes: readonly string[]) => rows.filter(row => outcomes.includes(row.outcome)).length
  const breaches = rows.filter(row => row.breach_id !== null && row.struck_on === null)
  const [oldest] = cures
  return {
    owedNow: owed.length,
    kept: has('kept'),
    late: has('late'),
    cured: has('cured'),
    waived: has('waived'),
    breached: breaches.length,
    repaired: breaches.filter(row => row.repaired_on !== null).length,
    curesLeft: Math.max(0, cureUses - cures.length),
    cureBackOn: oldest && addDays(oldest, cureWindowDays),
    entries: rows.slice(0, SHOWN).map(({ trust_key: _, subject: __, outcome, disputed, ...row }) => ({
      ...row,
      outcome: outcome as TrustOutcome,
      disputed: disputed === 1,
      counts:
        row.until !== null &&
        row.until >= today &&
        row.repaired_on === null &&
        row.struck_on === null &&
        disputed === 0,
    })),
  }
}
