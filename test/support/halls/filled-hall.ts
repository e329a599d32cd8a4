import { randomUUID } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { CaseEvent } from '../../../electron/cases/events.ts'
import type { CaseId, SubjectId } from '../../../electron/cases/model/ids.ts'
import { DEFAULT_RULES, type Rules } from '../../../electron/cases/model/rules.ts'
import type { Item } from '../../../electron/catalogue/model/item.ts'
import type { EventMeta } from '../../../electron/store/event-log.ts'
import type { HallDatabase } from '../../../electron/store/schema.ts'
import { item, material } from '../cases/case-builder.ts'
import type { TestHall } from './hall.ts'

export interface Filling {
  readonly cases: number
  /** Materials per case, at most 100. */
  readonly owed: number
  /** Due five working days later, each further material one day more. */
  readonly acceptedOn: string
}

export const FILLED_RULES: Rules = { ...DEFAULT_RULES, owedCap: 100, maxDueDays: 200, cureUses: 1 }

const BATCH = 500

/** One real case of each kind, then copies of its events and rows for other people. */
export async function fillHall(hall: TestHall, fillings: readonly Filling[]): Promise<CaseId[]> {
  const made: CaseId[] = []
  for (const [kind, filling] of fillings.entries()) {
    hall.setDay(filling.acceptedOn)
    const told = await template(hall, kind, filling)
    for (let at = 0; at < filling.cases; at += BATCH) {
      const count = Math.min(BATCH, filling.cases - at)
      await hall.store.transaction(async trx => {
        for (let index = 0; index < count; index++) made.push(await retell(hall, trx, told, kind, at + index))
      })
    }
  }
  return made
}

interface Template {
  readonly text: string
  readonly caseId: CaseId
  readonly caseNumber: string
  readonly subject: SubjectId
  readonly meta: EventMeta
}

async function template(hall: TestHall, kind: number, { owed, acceptedOn }: Filling): Promise<Template> {
  const missing = Array.from({ length: owed }, (_, index) => `m${index}`)
  const person = { name: '样本', idNumber: `template-${kind}-${acceptedOn}` }
  const caseId = await hall.prepare(missing, itemOwing(missing), person)
  await hall.promise(caseId)
  const { state } = await hall.run(caseId, { type: 'acceptOwing' })
  const history = await hall.store.cases.history(hall.store.db, caseId)
  const [first] = history
  const subject = state.parties.handler?.subjectId
  if (!first || !subject || !state.caseNumber) throw new Error('the template was not accepted')
  const text = JSON.stringify(history.map(({ event }) => event))
  return { text, caseId, caseNumber: state.caseNumber, subject, meta: first.meta }
}

async function retell(
  hall: TestHall,
  trx: Kysely<HallDatabase>,
  told: Template,
  kind: number,
  place: number,
): Promise<CaseId> {
  const caseId = randomUUID() as CaseId
  const subject = await hall.store.vault.subjectFor(trx, 'resident', `${kind}-${place}`)
  const text = told.text
    .replaceAll(told.caseId, caseId)
    .replaceAll(told.caseNumber, `${told.caseNumber}-${kind}-${place + 1}`)
    .replaceAll(told.subject, subject)
  const events = JSON.parse(text) as readonly CaseEvent[]
  await hall.store.cases.append(trx, caseId, undefined, events, { ...told.meta, command: randomUUID() })
  return caseId
}

function itemOwing(ids: readonly string[]): Item {
  const deferred = ids.map((id, index) =>
    material(id, {
      deferral: { mode: 'defer', due: { kind: 'workingDays', days: 5 + index }, dischargedBy: ['paper'] },
    }),
  )
  const promisedDays = ids.length + 10
  return item({ promisedDays, statutoryDays: promisedDays, materials: [material('core', { core: true }), ...deferred] })
}

/** Rows due much later, which the nightly job must not read. They have no events. */
export function addRowsDueLater(hall: TestHall, rows: number): void {
  const { sqlite } = hall.store
  const columns = sqlite.pragma('table_info(owed_row)') as { name: string }[]
  const told: Record<string, string> = {
    owed_key: `1000000000 + n`,
    owed_id: `'later-' || n || ':m0'`,
    case_id: `'later-' || n`,
    case_number: `'L-' || n`,
    due_on: `date('2027-01-01', (n % 300) || ' days')`,
    due_key: `date('2027-01-01', (n % 300) || ' days')`,
    acts_after: `date('2027-01-01', (n % 300) || ' days')`,
  }
  const names = columns.map(({ name }) => `"${name}"`).join()
  const values = columns.map(({ name }) => told[name] ?? `"${name}"`).join()
  sqlite
    .prepare(
      `WITH RECURSIVE later(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM later WHERE n < ?)
       INSERT INTO owed_row (${names}) SELECT ${values} FROM later, (SELECT * FROM owed_row LIMIT 1)`,
    )
    .run(rows)
}
