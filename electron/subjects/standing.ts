import { addDays, type LocalDate } from '../base/local-date.ts'
import type { OpenDeferrals, Standing } from '../cases/model/facts.ts'
import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { Rules } from '../cases/model/rules.ts'
import type { OwedStage } from '../cases/owing/owed-stage.ts'
import type { HallData } from '../store/hall-data.ts'
import { type StageOwed, stagesOwedBy } from '../store/queries/owed-of-subject.ts'
import { marksAgainst } from '../store/queries/trust.ts'

type OpenDeferral = Pick<StageOwed, 'stage' | 'own' | 'promised' | 'byAgent'>

type Open = Pick<Standing, 'asAgent' | 'represented' | keyof OpenDeferrals>

export function openDeferrals(open: readonly OpenDeferral[]): Open {
  const promised = open.filter(each => each.promised)
  const forOthers = (byAgent: boolean): OpenDeferrals => {
    const handled = open.filter(each => each.byAgent === byAgent)
    const late = handled.filter(each => !each.promised)
    return { owed: handled.filter(({ own }) => !own).length, ...lateIn(late) }
  }
  return {
    owed: open.filter(({ own }) => own).length,
    ...lateIn(promised),
    asAgent: forOthers(true),
    represented: forOthers(false),
  }
}

function lateIn(open: readonly OpenDeferral[]): Pick<OpenDeferrals, 'overdue' | 'inGrace'> {
  const at = (stage: OwedStage) => open.filter(each => each.stage === stage).length
  return { overdue: at('lapsed'), inGrace: at('late') }
}

function added(deferrals: readonly OpenDeferrals[]): OpenDeferrals {
  const sum = (of: (one: OpenDeferrals) => number) => deferrals.reduce((total, one) => total + of(one), 0)
  return {
    owed: sum(({ owed }) => owed),
    overdue: sum(({ overdue }) => overdue),
    inGrace: sum(({ inGrace }) => inGrace),
  }
}

/** Of one person who is filed as several subjects. */
export function together(standings: readonly Standing[]): Standing {
  return {
    ...added(standings),
    asAgent: added(standings.map(({ asAgent }) => asAgent)),
    represented: added(standings.map(({ represented }) => represented)),
    curesUsed: standings.reduce((total, { curesUsed }) => total + curesUsed, 0),
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
  // Neither the office's own checks count, nor what nobody promised.
  const owed = (await stagesOwedBy(db, subject)).filter(each => isOther(each) && each.byCitizen && !each.unpromised)
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
