import { randomUUID } from 'node:crypto'
import type { CaseCommand } from '../cases/commands.ts'
import type { CreditAnswer } from '../cases/credit-answer.ts'
import type { CaseId, SubjectId } from '../cases/ids.ts'
import type { PartyFacts } from '../cases/state.ts'
import type { Party } from '../catalogue/model/item.ts'
import { recordAudit } from '../store/audit.ts'
import type { CaseRecord } from '../store/case-record.ts'
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
  const asked = state.item.creditParties.flatMap(party => {
    const facts = state.parties[party]
    return facts ? [{ party, facts }] : []
  })
  // Who is both parties is asked about once.
  const queries = new Map<SubjectId, Promise<CreditAnswer>>()
  for (const { facts } of asked) {
    const { subjectId } = facts
    queries.set(subjectId, queries.get(subjectId) ?? ask(parts, state.item.code, facts, caller))
  }
  const answers: { party: Party; answer: CreditAnswer }[] = []
  for (const { party, facts } of asked) {
    const answer = await queries.get(facts.subjectId)
    if (answer) answers.push({ party, answer })
  }
  const commands = answers.map(({ party, answer }): CaseCommand => ({ type: 'recordCredit', party, answer }))
  return parts.desk.run(caseId, commands, caller, expectedVersion)
}

async function ask(parts: HallParts, purpose: string, facts: PartyFacts, caller: Caller): Promise<CreditAnswer> {
  const requestId = randomUUID()
  const answer = await parts.credit.query({
    requestId,
    subject: {
      kind: facts.subjectKind === 'organisation' ? 'uscc' : 'resident',
      number: facts.person.number,
      name: facts.person.name,
    },
    purpose,
    operator: caller.operator.id,
    noticeVersion: parts.config.rules.noticeVersion,
  })
  const reportNumber = answer.status === 'UNAVAILABLE' ? '' : answer.reportNumber
  await parts.store.transaction(trx =>
    recordAudit(
      trx,
      parts.store.keys,
      { type: 'CreditQueried', subject: facts.subjectId, purpose, status: answer.status, reportNumber, requestId },
      metaOf(parts, caller),
    ),
  )
  return answer
}

/** What an audited read is recorded with. */
export function metaOf(parts: HallParts, caller: Caller) {
  return {
    at: new Date(parts.clock()).toISOString(),
    operator: caller.operator.id,
    station: caller.station,
    command: randomUUID(),
  }
}
