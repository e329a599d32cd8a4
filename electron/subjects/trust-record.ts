import { addDays, type LocalDate } from '../base/local-date.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { Rules } from '../cases/model/rules.ts'
import type { HallData } from '../store/hall-data.ts'
import type { TrustOutcome } from '../store/projections/trust-row.ts'
import { type TrustLine, trustLines } from '../store/queries/trust.ts'

/** 本厅履约记录. */
export interface TrustRecord {
  readonly kept: number
  readonly late: number
  readonly cured: number
  readonly waived: number
  /** Not struck; may no longer count. */
  readonly breached: number
  readonly repaired: number
  /** 首次整改 left. */
  readonly curesLeft: number
  /** Oldest first. */
  readonly cures: readonly UsedCure[]
  readonly entries: readonly TrustEntry[]
  readonly entryCount: number
}

export interface UsedCure {
  readonly caseId: string
  readonly caseNumber: string
  readonly on: LocalDate
  readonly backOn: LocalDate
}

export interface TrustEntry extends TrustLine {
  /** Bars acceptance on trust today. */
  readonly counts: boolean
}

const SHOWN = 200

/** Of one person, who may be filed as several subjects. */
export async function trustRecordOf(
  db: HallData,
  subjects: readonly SubjectId[],
  today: LocalDate,
  { cureUses, cureWindowDays }: Pick<Rules, 'cureUses' | 'cureWindowDays'>,
): Promise<TrustRecord> {
  const lines = await trustLines(db, subjects)
  const cures = usedCures(lines, today, cureWindowDays)
  const has = (outcome: TrustOutcome) => lines.filter(line => line.outcome === outcome).length
  const breaches = lines.filter(({ breachId, struckOn }) => breachId !== undefined && struckOn === undefined)
  return {
    kept: has('kept'),
    late: has('late'),
    cured: has('cured'),
    waived: has('waived'),
    breached: breaches.length,
    repaired: breaches.filter(({ repairedOn }) => repairedOn !== undefined).length,
    curesLeft: Math.max(0, cureUses - cures.length),
    cures,
    entryCount: lines.length,
    entries: lines.slice(0, SHOWN).map(line => ({ ...line, counts: countsOn(today, line) })),
  }
}

function countsOn(today: LocalDate, { until, repairedOn, struckOn, disputed }: TrustLine): boolean {
  return until !== undefined && until >= today && repairedOn === undefined && struckOn === undefined && !disputed
}

/** A cure may cover several materials. */
function usedCures(lines: readonly TrustLine[], today: LocalDate, windowDays: number): readonly UsedCure[] {
  const inWindow = lines.flatMap(({ caseId, caseNumber, cureOn: on }): UsedCure[] => {
    if (on === undefined || on <= addDays(today, -windowDays)) return []
    return [{ caseId, caseNumber, on, backOn: addDays(on, windowDays) }]
  })
  const once = new Map(inWindow.map(cure => [`${cure.caseId} ${cure.on}`, cure]))
  return [...once.values()].sort((a, b) => (a.on < b.on ? -1 : 1))
}
