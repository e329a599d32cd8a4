import { addDays, type LocalDate } from '../base/local-date.ts'
import type { Standing } from '../cases/model/facts.ts'
import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { Rules } from '../cases/model/rules.ts'
import type { HallData } from '../store/hall-data.ts'
import { stagesOwedBy } from '../store/queries/owed-of-subject.ts'
import { marksAgainst } from '../store/queries/trust.ts'

/** Of one person who is filed as several subjects. */
export function together(standings: readonly Standing[]): Standing {
  const sum = (of: (standing: Standing) => number) => standings.reduce((total, standing) => total + of(standing), 0)
  return {
    owed: sum(({ owed }) => owed),
    overdue: sum(({ overdue }) => overdue),
    inGrace: sum(({ inGrace }) => inGrace),
    curesUsed: sum(({ curesUsed }) => curesUsed),
    breaches: standings.flatMap(({ breaches }) => breaches),
  }
}

/** In all cases other than `except`. */
export async function standingOf(
  db: HallData,
  subject: SubjectId,
  today: LocalDate,
  { cureWindowDays }: Pick<Rules, 'cureWindowDays'>,
  except: CaseId | undefined,
): Promise<Standing> {
  const isOther = ({ caseId }: { readonly caseId: CaseId }) => caseId !== except
  // The office's own checks do not count.
  const owed = (await stagesOwedBy(db, subject)).filter(each => isOther(each) && each.byCitizen)
  const window = addDays(today, -cureWindowDays)
  const trust = (await marksAgainst(db, subject, today, window)).filter(isOther)
  // A cure may cover several materials.
  const cures = new Set(
    trust.flatMap(({ caseId, cureOn }) => (cureOn !== undefined && cureOn > window ? [`${caseId} ${cureOn}`] : [])),
  )
  return {
    owed: owed.length,
    overdue: owed.filter(({ stage }) => stage === 'lapsed').length,
    inGrace: owed.filter(({ stage }) => stage === 'late').length,
    curesUsed: cures.size,
    breaches: trust.flatMap(({ breachId, breachOn, until, outcome, disputed, repairedOn, struckOn }) => {
      if (breachId === undefined || breachOn === undefined || until === undefined) return []
      if (struckOn !== undefined || until < today) return []
      const kind = outcome === 'false' ? ('false' as const) : ('late' as const)
      return { breachId, kind, on: breachOn, until, disputed, repaired: repairedOn !== undefined }
    }),
  }
}
