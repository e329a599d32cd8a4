import type { Bilingual } from '../base/bilingual.ts'
import { addDays, type LocalDate, localDate } from '../base/local-date.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { Rules } from '../cases/model/rules.ts'
import type { HallData } from '../store/hall-data.ts'
import type { TrustOutcome } from '../store/projections/trust-row.ts'
import type { TrustRowTable } from '../store/schema.ts'
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
  /** 首次整改: how many are left now. */
  readonly curesLeft: number
  /** Those that were used within the window, the oldest first. */
  readonly cures: readonly UsedCure[]
  /** The newest first, and how many there are in all. */
  readonly entries: readonly TrustEntry[]
  readonly entryCount: number
}

export interface UsedCure {
  readonly caseId: string
  readonly caseNumber: string
  readonly on: LocalDate
  /** The day on which it can be used again. */
  readonly backOn: LocalDate
}

export interface TrustEntry extends Omit<TrustRowTable, 'trust_key' | 'subject' | 'outcome' | 'disputed'> {
  readonly item: Bilingual
  readonly outcome: TrustOutcome
  readonly disputed: boolean
  /** Counts against acceptance on trust today. */
  readonly counts: boolean
}

/** Entries that are shown; the figures are of all. */
const SHOWN = 200

export async function trustRecordOf(
  db: HallData,
  subject: SubjectId,
  today: LocalDate,
  { cureUses, cureWindowDays }: Pick<Rules, 'cureUses' | 'cureWindowDays'>,
): Promise<TrustRecord> {
  const rows = await db
    .selectFrom('trust_row')
    .innerJoin('case_row', 'case_row.case_id', 'trust_row.case_id')
    .selectAll('trust_row')
    .select(['item_zh', 'item_en'])
    .where('subject', '=', subject)
    .orderBy('on', 'desc')
    .orderBy('trust_key')
    .execute()
  const owed = await openOwedOf(db, subject).select('owed_id').where('bearer', '=', 'citizen').execute()
  const cures = usedCures(rows, today, cureWindowDays)
  const has = (...outcomes: readonly string[]) => rows.filter(row => outcomes.includes(row.outcome)).length
  const breaches = rows.filter(row => row.breach_id !== null && row.struck_on === null)
  return {
    owedNow: owed.length,
    kept: has('kept'),
    late: has('late'),
    cured: has('cured'),
    waived: has('waived'),
    breached: breaches.length,
    repaired: breaches.filter(row => row.repaired_on !== null).length,
    curesLeft: Math.max(0, cureUses - cures.length),
    cures,
    entryCount: rows.length,
    entries: rows.slice(0, SHOWN).map(({ trust_key: _, subject: __, outcome, disputed, item_zh, item_en, ...row }) => ({
      ...row,
      item: { zh: item_zh, en: item_en },
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

/** One cure may have covered several documents of a case. */
function usedCures(rows: readonly TrustRowTable[], today: LocalDate, windowDays: number): readonly UsedCure[] {
  const inWindow = rows.flatMap(({ case_id: caseId, case_number: caseNumber, cure_on }): UsedCure[] => {
    if (cure_on === null || cure_on <= addDays(today, -windowDays)) return []
    const on = localDate(cure_on)
    return [{ caseId, caseNumber, on, backOn: addDays(on, windowDays) }]
  })
  const once = new Map(inWindow.map(cure => [`${cure.caseId} ${cure.on}`, cure]))
  return [...once.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}
