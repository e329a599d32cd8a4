import type { LocalDate } from '../base/local-date.ts'
import type { CaseCommand } from '../cases/commands.ts'
import { assess } from '../cases/gates/evaluate.ts'
import { creditAskable } from '../cases/intake/entering.ts'
import { toBring } from '../cases/model/asked.ts'
import type { CaseId, SubjectId } from '../cases/model/ids.ts'
import type { CaseState } from '../cases/model/state.ts'
import { type Item, type Material, materialsFor } from '../catalogue/model/item.ts'
import type { HallData } from '../store/hall-data.ts'
import type { HallStore } from '../store/hall-store.ts'
import { answerOf } from './credit.ts'
import { LEAD } from './office.ts'
import type { SyntheticSubject } from './people.ts'
import { COMES_BACK, LEAVES_PAPERS, MISSING, OBJECTS_TO_DECISION, WITHDRAWS } from './proportions.ts'
import type { Random } from './random.ts'
import { planBringing } from './tasks/bringing.ts'
import { planCourse } from './tasks/course.ts'
import type { Visitor, Visitors } from './visitors.ts'
import { later, type Visit, type Work } from './work.ts'

/** Working days; longer than papers are held, or a notice waits, by default. */
const PUT_AWAY_AFTER = 35

export interface IntakeParts {
  readonly store: HallStore
  readonly items: readonly Item[]
  readonly windows: number
  readonly visitors: Visitors
}

export async function newCase(work: Work, parts: IntakeParts, day: LocalDate): Promise<CaseState | undefined> {
  const { random, office } = work
  office.at(day, random.between(9, 17), random.between(0, 59))
  const item = random.zipf(parts.items)
  const people = parts.visitors.next(item)
  const caseId = random.uuid() as CaseId
  const situation = item.situations.length > 0 ? random.pick(item.situations).id : undefined
  const relation = people.handler === people.applicant ? 'self' : 'agent'
  const absent = absentOf(materialsFor(item, situation, relation), random)
  const window = String(random.between(1, parts.windows))
  const state = await office.run(caseId, async trx => [
    { type: 'open', item, station: `counter-${window}`, window, ...(situation ? { situation } : {}) },
    await identify(trx, parts.store, 'handler', people.handler),
    await identify(trx, parts.store, 'applicant', people.applicant),
    { type: 'showPrivacyNotice', version: office.desk.rules.noticeVersion, language: 'zh', how: 'screen' },
    { type: 'checkMaterials', missing: absent },
  ])
  return state && take(work, people, { caseId, reliability: people.applicant.reliability, day, state })
}

async function take(work: Work, people: Visitor, visit: Visit): Promise<CaseState> {
  const { random, office } = work
  const { caseId, state } = visit
  const missing = toBring(state)
  const accepted =
    missing.length === 0 ? await office.run(caseId, [{ type: 'acceptFull' }]) : await trust(work, people, visit)
  if (accepted) {
    const now = { ...visit, state: accepted }
    if (random.happens(WITHDRAWS)) later(work, visit, random.between(1, 5), { what: 'withdraw' })
    planBringing(work, now)
    planCourse(work, now)
    return accepted
  }
  if (missing.length === 0) return state
  const holds = missing.some(({ core }) => core) && random.happens(LEAVES_PAPERS)
  const told = await office.run(caseId, [{ type: holds ? 'holdPapers' : 'giveOneTimeNotice' }])
  if (random.happens(COMES_BACK)) later(work, visit, random.between(1, 15), { what: 'comeBack' })
  else later(work, visit, PUT_AWAY_AFTER, { what: 'putAway' })
  if (random.happens(OBJECTS_TO_DECISION)) later(work, visit, random.between(1, 5), { what: 'objectToDecision' })
  return told ?? state
}

/** Credit is asked about only where trust depends on it. */
async function trust({ office }: Work, people: Visitor, { caseId, day, state }: Visit): Promise<CaseState | undefined> {
  const facts = await office.desk.facts(state, LEAD)
  if (!creditAskable(state, facts).ok) return undefined
  await office.run(
    caseId,
    assess(state, facts).toAsk.map(party => ({
      type: 'recordCredit',
      party,
      answer: answerOf(people[party], state.item, day),
    })),
  )
  const promised = await office.run(caseId, [{ type: 'decide' }, { type: 'preparePromise' }])
  if (!promised?.promise) return undefined
  return office.run(caseId, [{ type: 'signPromise', number: promised.promise.number }, { type: 'acceptOwing' }])
}

async function identify(
  db: HallData,
  { vault }: HallStore,
  party: 'handler' | 'applicant',
  { kind, name, number }: SyntheticSubject,
): Promise<CaseCommand> {
  const subjectId: SubjectId = await vault.subjectFor(db, kind === 'organisation' ? 'uscc' : 'resident', number)
  const card = { validTo: '长期', samId: '', warnings: [] } as const
  return { type: 'identify', party, subjectId, subjectKind: kind, person: { name, number }, card }
}

function absentOf(asked: readonly Material[], random: Random): string[] {
  const absent = asked.filter(({ core, deferral }) =>
    random.happens(core ? MISSING.core : deferral ? MISSING.deferrable : MISSING.fixed),
  )
  return absent.map(({ id }) => id)
}
