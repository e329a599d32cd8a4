import type { Kysely } from 'kysely'
import { type LocalDate, localDate } from '../calendar/local-date.ts'
import type { WorkingDays } from '../calendar/working-days.ts'
import type { PartyPerson } from '../cases/events.ts'
import type { SubjectId } from '../cases/ids.ts'
import type { Due } from '../cases/promised-material.ts'
import type { OwedMaterial } from '../cases/state.ts'
import type { Bilingual } from '../catalogue/model/bilingual.ts'
import type { DeferralMode, MaterialForm } from '../catalogue/model/item.ts'
import type { HallDatabase } from '../store/schema.ts'
import type { Vault } from '../store/vault.ts'
import { maskName, maskNumber } from '../subjects/masking.ts'
import { lastYellowDay, type OwedRow } from './query.ts'

export type Light = 'green' | 'yellow' | 'red' | 'none'

/** A row of the follow-up list, masked, with its light of today. */
export interface FollowUpRow {
  readonly owedId: string
  readonly caseId: string
  readonly caseNumber: string
  readonly itemCode: string
  readonly item: Bilingual
  readonly department: Bilingual
  readonly window: string
  readonly operator: string
  readonly applicant: string
  readonly applicantNumber: string
  readonly handler: string
  readonly material: Bilingual
  readonly mode: DeferralMode
  readonly form: MaterialForm
  readonly promisedOn: LocalDate
  readonly due: Due
  /** Working days left, negative when overdue; undefined when no date is waited for. */
  readonly remaining: number | undefined
  readonly light: Light
  readonly status: OwedMaterial['status']
  readonly suppliedOn: LocalDate | undefined
  readonly dischargedOn: LocalDate | undefined
  readonly rejection: string | undefined
}

/** What rows are made with: today, the calendar, and the keys to the names. */
export interface RowMaker {
  readonly db: Kysely<HallDatabase>
  readonly vault: Vault
  readonly today: LocalDate
  readonly calendar: WorkingDays
  /** What people call an operator. */
  readonly nameOf: (operatorId: string) => string
}

export async function followUpRows(maker: RowMaker, rows: readonly OwedRow[]): Promise<FollowUpRow[]> {
  const made: FollowUpRow[] = []
  const yellowUntil = lastYellowDay(maker.today, maker.calendar)
  for (const row of rows) {
    const applicant = await personOf(maker, row.applicant, row.applicant_sealed)
    const handler = row.handler === row.applicant ? applicant : await personOf(maker, row.handler, row.handler_sealed)
    const waiting = row.status === 'owed' && row.due_on !== null
    made.push({
      owedId: row.owed_id,
      caseId: row.case_id,
      caseNumber: row.case_number,
      itemCode: row.item_code,
      item: { zh: row.item_zh, en: row.item_en },
      department: { zh: row.department_zh, en: row.department_en },
      window: row.window,
      operator: maker.nameOf(row.operator),
      applicant: row.applicant_kind === 'organisation' ? applicant.name : maskName(applicant.name),
      applicantNumber: maskNumber(applicant.number),
      handler: maskName(handler.name),
      material: { zh: row.material_zh, en: row.material_en },
      mode: row.mode as DeferralMode,
      form: row.form as MaterialForm,
      promisedOn: localDate(row.promised_on),
      due: dueOf(row),
      remaining: waiting ? maker.calendar.workingDaysBetween(maker.today, localDate(row.due_key)) : undefined,
      light: lightOf(row, maker.today, yellowUntil),
      status: row.status as OwedMaterial['status'],
      suppliedOn: row.supplied_on === null ? undefined : localDate(row.supplied_on),
      dischargedOn: row.discharged_on === null ? undefined : localDate(row.discharged_on),
      rejection: row.rejection ?? undefined,
    })
  }
  return made
}

export function dueOf(row: Pick<OwedRow, 'due_on' | 'due_days' | 'provisional'>): Due {
  if (row.due_on === null) return { kind: 'beforeHandover' }
  return { kind: 'date', days: row.due_days, date: localDate(row.due_on), provisional: row.provisional === 1 }
}

function lightOf(row: OwedRow, today: LocalDate, yellowUntil: LocalDate): Light {
  if (row.open === 0) return 'none'
  if (row.status !== 'owed' || row.due_on === null) return 'green'
  if (row.due_on < today) return 'red'
  return row.due_on <= yellowUntil ? 'yellow' : 'green'
}

async function personOf(maker: RowMaker, subject: string | null, box: string | null): Promise<PartyPerson> {
  const opened = subject && box && (await maker.vault.unseal(maker.db, subject as SubjectId, box))
  return (opened as PartyPerson | undefined) || { name: '（已删除）', number: '' }
}
