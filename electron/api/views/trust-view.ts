import type { LocalDate } from '../../base/local-date.ts'
import { breachesOf } from '../../cases/gates/standing.ts'
import type { SubjectId } from '../../cases/model/ids.ts'
import type { Rules } from '../../cases/model/rules.ts'
import type { HallParts } from '../../desk/parts.ts'
import { openOwedOf } from '../../store/queries/owed-of-subject.ts'
import { shownSubject } from '../../subjects/shown-subject.ts'
import { standingOf, together } from '../../subjects/standing.ts'
import { type TrustEntry, trustRecordOf } from '../../subjects/trust-record.ts'
import type { TrustEntryView, TrustRecordView } from '../contract/subjects.ts'
import { owedByPersonView } from './owed-by-person.ts'
import { picked } from './picked.ts'

const THEY = { zh: '', en: 'this subject' }

/** Of one person, who may be filed as several subjects. */
export async function trustRecordView(parts: HallParts, subjects: readonly SubjectId[]): Promise<TrustRecordView> {
  const { today, rules } = parts.desk
  const [first] = subjects
  if (!first) return emptyRecord(today, rules)
  const { db, vault } = parts.store
  const who = await shownSubject(db, vault, first)
  const standings = await Promise.all(subjects.map(subject => standingOf(db, subject, today, rules, undefined)))
  const owed = (await Promise.all(subjects.map(subject => openOwedOf(db, subject)))).flat()
  const record = await trustRecordOf(db, subjects, today, rules)
  return {
    ...emptyRecord(today, rules),
    ...picked(record, 'kept', 'late', 'cured', 'waived', 'breached', 'repaired', 'curesLeft', 'entryCount'),
    known: true,
    ...(who ? { who } : {}),
    effect: effectOf(together(standings), today, rules),
    owed: owed.filter(({ byCitizen, unpromised }) => byCitizen && !unpromised).map(owedByPersonView),
    cures: [...record.cures],
    entries: await Promise.all(record.entries.map(entry => entryView(parts, entry))),
  }
}

function emptyRecord(today: LocalDate, rules: Rules): TrustRecordView {
  const { version, owedCap, cureUses, cureWindowDays, breachDays, objectionDays } = rules
  return {
    known: false,
    asOf: today,
    effect: effectOf({ overdue: 0, inGrace: 0, breaches: [] }, today, rules),
    owed: [],
    kept: 0,
    late: 0,
    cured: 0,
    waived: 0,
    breached: 0,
    repaired: 0,
    curesLeft: cureUses,
    cures: [],
    entries: [],
    entryCount: 0,
    rules: { version, owedCap, cureUses, cureWindowDays, breachDays, objectionDays },
  }
}

function effectOf(standing: Parameters<typeof breachesOf>[0], today: LocalDate, rules: Rules) {
  const { enabled, basis } = rules.gates.noBreach
  if (enabled) return { ...breachesOf(standing, { today, rules }, THEY), basis }
  const reason = {
    zh: '本大厅不以履约记录作为容缺受理的条件',
    en: 'This hall does not make the record a condition of acceptance on trust',
  }
  return { result: 'pass' as const, reason, basis }
}

async function entryView(parts: HallParts, entry: TrustEntry): Promise<TrustEntryView> {
  const objection = entry.disputed ? await openObjection(parts, entry) : undefined
  return {
    owedId: entry.owedId,
    caseId: entry.caseId,
    caseNumber: entry.caseNumber,
    item: entry.item,
    material: entry.material,
    outcome: entry.outcome,
    on: entry.on,
    counts: entry.counts,
    ...(entry.breachId === undefined ? {} : { breachId: entry.breachId }),
    ...(entry.until === undefined ? {} : { until: entry.until }),
    ...(objection ? { objection } : {}),
    ...(entry.repairedOn === undefined ? {} : { repairedOn: entry.repairedOn }),
    ...(entry.struckOn === undefined ? {} : { struckOn: entry.struckOn }),
  }
}

async function openObjection({ desk }: HallParts, { caseId, breachId }: TrustEntry) {
  const { state } = await desk.load(caseId)
  const open = state.objections.find(
    ({ about, decided }) => !decided && about.kind === 'breach' && about.breachId === breachId,
  )
  return open && { on: open.on, decideBy: open.decideBy.date }
}
