import type { Bilingual } from '../../base/bilingual.ts'
import { type LocalDate, localDate } from '../../base/local-date.ts'
import type { CaseId, OwedId, SubjectId } from '../../cases/model/ids.ts'
import type { HallData } from '../hall-data.ts'
import { runCompiled, type SlotOf } from '../prepared-statements.ts'
import type { TrustOutcome } from '../projections/trust-row.ts'
import type { TrustRowTable } from '../schema.ts'

export interface TrustMarks {
  readonly caseId: CaseId
  readonly outcome: TrustOutcome
  readonly cureOn: LocalDate | undefined
  readonly breachId: string | undefined
  readonly breachOn: LocalDate | undefined
  readonly until: LocalDate | undefined
  readonly disputed: boolean
  readonly repairedOn: LocalDate | undefined
  readonly struckOn: LocalDate | undefined
}

export interface TrustLine extends TrustMarks {
  readonly caseNumber: string
  readonly owedId: OwedId
  readonly item: Bilingual
  readonly material: Bilingual
  readonly on: LocalDate
}

const MARKS = [
  'case_id',
  'outcome',
  'cure_on',
  'breach_id',
  'breach_on',
  'until',
  'disputed',
  'repaired_on',
  'struck_on',
] as const

export async function marksAgainst(
  db: HallData,
  subject: SubjectId,
  today: LocalDate,
  curesAfter: LocalDate,
): Promise<readonly TrustMarks[]> {
  const record = (slot: SlotOf) =>
    db
      .selectFrom('trust_row')
      .select(MARKS)
      .where('subject', '=', slot('subject'))
      .where(({ eb, or }) => or([eb('until', '>=', slot('today')), eb('cure_on', '>', slot('window'))]))
  return (await runCompiled(db, 'trust', record, { subject, today, window: curesAfter })).map(marksOf)
}

export async function trustLines(db: HallData, subjects: readonly SubjectId[]): Promise<readonly TrustLine[]> {
  const rows = await db
    .selectFrom('trust_row')
    .innerJoin('case_row', 'case_row.case_id', 'trust_row.case_id')
    .selectAll('trust_row')
    .select(['item_zh', 'item_en'])
    .where('subject', 'in', subjects)
    .orderBy('on', 'desc')
    .orderBy('trust_key')
    .execute()
  return rows.map(row => ({
    ...marksOf(row),
    caseNumber: row.case_number,
    owedId: row.owed_id as OwedId,
    item: { zh: row.item_zh, en: row.item_en },
    material: { zh: row.material_zh, en: row.material_en },
    on: localDate(row.on),
  }))
}

function marksOf(row: Pick<TrustRowTable, (typeof MARKS)[number]>): TrustMarks {
  const day = (text: string | null) => (text === null ? undefined : localDate(text))
  return {
    caseId: row.case_id as CaseId,
    outcome: row.outcome as TrustOutcome,
    cureOn: day(row.cure_on),
    breachId: row.breach_id ?? undefined,
    breachOn: day(row.breach_on),
    until: day(row.until),
    disputed: row.disputed === 1,
    repairedOn: day(row.repaired_on),
    struckOn: day(row.struck_on),
  }
}
