import { ALLOWED } from '../cases/allowed.ts'
import type { CaseCommand } from '../cases/commands.ts'
import type { CaseId, SubjectId } from '../cases/ids.ts'
import { creditPartiesOf } from '../cases/relation.ts'
import type { Rules } from '../cases/rules.ts'
import type { PartyFacts } from '../cases/state.ts'
import type { Item } from '../catalogue/model/item.ts'
import { HallError } from '../errors/hall-error.ts'
import type { CaseRecord } from '../store/case-record.ts'
import { numberKindOf } from '../subjects/person-number.ts'
import { type AskedGrade, askGrade } from './ask-grade.ts'
import { audited } from './audited.ts'
import type { Caller } from './case-desk.ts'
import type { HallParts } from './parts.ts'

/**
 * Asks the grade source about every party whose credit the item counts, audits each query, and records the answers.
 * Never fails because of the source: whatever went wrong is the answer.
 */
export async function queryCredit(
  parts: HallParts,
  caseId: CaseId,
  caller: Caller,
  expectedVersion?: number,
): Promise<CaseRecord> {
  const { state } = await parts.desk.load(caseId)
  // Nobody is asked about for a case in which the answer could not be kept.
  if (expectedVersion !== undefined && state.version !== expectedVersion) throw new HallError('K302', state.caseNumber)
  if (!ALLOWED[state.status].has('recordCredit')) throw new HallError('K303')

  // Who is both parties is asked about once.
  const queries = new Map<SubjectId, Promise<AskedGrade>>()
  const parties = creditPartiesOf(state, parts.desk.rules, parts.desk.today)
  for (const party of parties) {
    const facts = state.parties[party]
    if (!facts || queries.has(facts.subjectId)) continue
    queries.set(facts.subjectId, ask(parts, state.item, facts, caller))
  }
  const asked = new Map<SubjectId, AskedGrade>()
  for (const [subject, answer] of queries) asked.set(subject, await answer)

  const purpose = state.item.code
  const entries = [...asked].flatMap(([subject, each]) =>
    each.queries.map(({ requestId, answer }) => {
      const reportNumber = answer.status === 'UNAVAILABLE' ? '' : answer.reportNumber
      return { type: 'CreditQueried', subject, purpose, status: answer.status, reportNumber, requestId } as const
    }),
  )
  await audited(parts, caller, entries)
  const commands = parties.flatMap((party): CaseCommand[] => {
    const subject = state.parties[party]?.subjectId
    const answer = subject && asked.get(subject)?.answer
    return answer ? [{ type: 'recordCredit', party, answer }] : []
  })
  return parts.desk.run(caseId, commands, caller, expectedVersion)
}

function ask(parts: HallParts, item: Item, facts: PartyFacts, caller: Caller): Promise<AskedGrade> {
  const targets = tieredTargets(item, parts.desk.rules)
  return askGrade(parts.credit, {
    subject: {
      kind: numberKindOf(facts),
      number: facts.person.number,
      name: facts.person.name,
    },
    purpose: item.code,
    operator: caller.operator.id,
    noticeVersion: parts.desk.rules.noticeVersion,
    ...(targets.length > 0 ? { targets } : {}),
  })
}

/** A tiered scheme answers no more than whether a tier is reached, so it is told which one the item asks for. */
function tieredTargets({ thresholds }: Item, { schemes }: Rules): { scheme: string; grade: string }[] {
  return Object.entries(thresholds)
    .filter(([scheme]) => schemes[scheme]?.kind === 'tiered')
    .map(([scheme, grade]) => ({ scheme, grade }))
}
