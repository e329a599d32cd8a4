import type { LocalDate } from '../base/local-date.ts'
import { barOf } from '../cases/falsehood/bar.ts'
import type { BarInForce } from '../cases/falsehood/bar-in-force.ts'
import { isFalsehoodOutcome } from '../cases/falsehood/measures.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { HallData } from '../store/hall-data.ts'
import { applicationsOf, falsehoodCases } from '../store/queries/applications.ts'

/** 不得再次申请: of the applicant for the item, from other cases, in force today. */
export async function barsOn(
  db: HallData,
  cases: CaseStore,
  { parties, item, caseId }: CaseState,
  today: LocalDate,
): Promise<readonly BarInForce[]> {
  const applicant = parties.applicant?.subjectId
  if (!applicant) return []
  const bars: BarInForce[] = []
  for (const other of await applicationsOf(db, applicant, item.code)) {
    if (other.caseId === caseId || !isFalsehoodOutcome(other.outcome ?? '')) continue
    const record = await cases.load(db, other.caseId)
    const bar = record && barOf(record.state, today)
    if (bar) bars.push(bar)
  }
  return bars
}

/** For any item. */
export async function barAgainst(
  db: HallData,
  cases: CaseStore,
  applicant: SubjectId,
  today: LocalDate,
): Promise<BarInForce | undefined> {
  for (const caseId of await falsehoodCases(db, applicant)) {
    const record = await cases.load(db, caseId)
    const bar = record && barOf(record.state, today)
    if (bar) return bar
  }
  return undefined
}
