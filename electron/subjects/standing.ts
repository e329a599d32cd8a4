import { addDays, type LocalDate } from '../base/local-date.ts'
import type { OpenDeferrals, Standing } from '../cases/model/facts.ts'
import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { Rules } from '../cases/model/rules.ts'
import type { OwedStage } from '../cases/owing/owed-stage.ts'
import type { HallData } from '../store/hall-data.ts'
import { stagesOwedBy } from '../store/queries/owed-of-subject.ts'
import { marksAgainst } from '../store/queries/trust.ts'

/** `own`: the subject is the principal. `promised`: a default is the subject's. */
export interface OpenDeferral {
  readonly stage: OwedStage
  readonly own: boolean
  readonly promised: boolean
}

export function openDeferrals(open: readonly OpenDeferral[]): Pick<Standing, 'asAgent' | keyof OpenDeferrals> {
  const at = (stage: OwedStage, promised: boolean) =>
    open.filter(each => each.stage === stage && each.promised === promised).length
  return {
    owed: open.filter(({ own }) => own).length,
    overdue: at('lapsed', true),
    inGrace: at('late', true),
    asAgent: {
      owed: open.filter(({ own }) => !own).length,
      overdue: at('lapsed', false),
      inGrace: at('late', false),
    },
  }
}

/** Of one person who is filed as several subjects. */
export function together(standings: readonly Standing[]): Standing {
  const sum = (of: (standing: Standing) => number) => standings.reduce((total, standing) => total + of(standing), 0)
  return {
    owed: sum(({ owed }) => owed),
    overdue: sum(({ overdue }) => overdue),
    inGrace: sum(({ inGrace }) => inGrace),
    asAgent: {
      owed: sum(({ asAgent }) => asAgent.owed),
      overdue: sum(({ asAgent }) => asAgent.overdue),
      inGrace: sum(({ asAgent }) => asAgent.inGrace),
    },
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
    ...openDeferrals(owed),
    curesUsed: cures.size,
    breaches: trust.flatMap(({ breachId, breachOn, until, outcome, disputed, repairedOn, struckOn }) => {
      if (breachId === undefined || breachOn === undefined || until === undefined) return []
      if (struckOn !== undefined || until < today) return []
      const kind = outcome === 'false' ? ('false' as const) : ('late' as const)
      return { breachId, kind, on: breachOn, until, disputed, repaired: repairedOn !== undefined }
    }),
  }
}
