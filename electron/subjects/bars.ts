import { earlierOf, type LocalDate } from '../base/local-date.ts'
import { barOf } from '../cases/falsehood/bar.ts'
import type { BarInForce } from '../cases/falsehood/bar-in-force.ts'
import type { SubjectId } from '../cases/model/ids.ts'
import type { CaseState } from '../cases/model/state.ts'
import type { CaseStore } from '../store/case-store.ts'
import type { HallData } from '../store/hall-data.ts'
import { allFalsehoodCases, type FalsehoodCase, falsehoodCases } from '../store/queries/applications.ts'

/** 不得再次申请: of the applicant for the item, from other cases; see `Facts.bars`. */
export async function barsOn(
  db: HallData,
  cases: CaseStore,
  state: CaseState,
  today: LocalDate,
): Promise<readonly BarInForce[]> {
  const { parties, item, caseId } = state
  const applicant = parties.applicant?.subjectId
  if (!applicant) return []
  const since = sinceReceipt(state, today)
  return barsSince(db, cases, applicant, since, other => other.itemCode === item.code && other.caseId !== caseId)
}

/** The day from which bars matter for an application. */
export function sinceReceipt({ received, openedOn }: CaseState, today: LocalDate): LocalDate {
  const day = received === 'unrecorded' ? openedOn : received?.on
  return day ? earlierOf(day, today) : today
}

/** In force on that day or later. Default: for any item. */
export async function barsSince(
  db: HallData,
  cases: CaseStore,
  applicant: SubjectId,
  day: LocalDate,
  counts: (other: FalsehoodCase) => boolean = () => true,
): Promise<readonly BarInForce[]> {
  const bars: BarInForce[] = []
  for (const { caseId } of (await falsehoodCases(db, applicant)).filter(counts)) {
    const record = await cases.load(db, caseId)
    const bar = record && barOf(record.state, day)
    if (bar) bars.push(bar)
  }
  return bars
}

/** Applicants with a bar in force, for any item. */
export async function subjectsBarred(db: HallData, cases: CaseStore, today: LocalDate): Promise<readonly SubjectId[]> {
  const barred: SubjectId[] = []
  for (const caseId of await allFalsehoodCases(db)) {
    const record = await cases.load(db, caseId)
    const applicant = record && barOf(record.state, today) && record.state.parties.applicant
    if (applicant) barred.push(applicant.subjectId)
  }
  return barred
}
